trait Shape { int area() }
class Square implements Shape { int area() { 4 } }
println new Square().area()
