final x = 1, y = 2
y = 3
println x + y
