class Shape { final Shape() { } }
println new Shape() != null
