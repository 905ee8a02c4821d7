class Shape { def four() { 4 }; Shape(corners) { println corners }; Shape() { this(four()) } }
println new Shape() != null
