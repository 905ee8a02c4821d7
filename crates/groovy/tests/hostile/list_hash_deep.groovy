def a = []
100000.times { a = [a] }
println a.hashCode()
