println(-9223372036854775808L)
println .5 + 1
var (a, b) = [1, 2]
println a + b
