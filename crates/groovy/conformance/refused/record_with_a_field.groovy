record Point(int x) { int y }
println new Point(1)
