record Point(int x) { void move() { x = 3 } }
println new Point(1)
