interface Area { int area() }
enum Shape implements Area { SQUARE { int area() { 4 } } }
println Shape.SQUARE.area()
