enum Shape { SQUARE; public Shape() { } }
println Shape.SQUARE
