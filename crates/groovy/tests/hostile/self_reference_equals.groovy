def a = [], b = []
a << b; b << a
println a == b
while (true) { }
