sealed class Shape { }
println Shape.name
