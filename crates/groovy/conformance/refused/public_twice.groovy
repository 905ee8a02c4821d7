class Shape { private public int corners() { 4 } }
println new Shape().corners()
