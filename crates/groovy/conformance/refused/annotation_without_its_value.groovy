@interface Corners { int value() }
@Corners class Shape { }
println new Shape() != null
