def a = [], b = []
100000.times { a = [a]; b = [b] }
println a == b
