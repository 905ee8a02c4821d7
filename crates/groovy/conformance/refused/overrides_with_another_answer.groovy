class Shape { Integer area() { 1 } }
class Square extends Shape { Number area() { 2 } }
println new Square().area()
