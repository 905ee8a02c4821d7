class Shapes extends ArrayList { def size() { 3 } }
println new Shapes().size()
