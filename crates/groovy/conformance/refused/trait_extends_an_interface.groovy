interface Area { }
trait Shape extends Area { }
println Shape.name
