class Shape { def area() { 1 } }
class Square extends Shape { protected def area() { 2 } }
println new Square() != null
