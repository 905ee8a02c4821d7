sealed class Shape permits Circle { }
final class Circle extends Shape { }
class Square extends Shape { }
println new Circle() != null
