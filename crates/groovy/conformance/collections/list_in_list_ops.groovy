def m = [[1, 2, 3], [4, 5, 6]]
println m*.sum()
println m.transpose()
println m.flatten().sum()
println m.collect { r -> r.collect { it * 2 } }
println m.collectNested { it + 1 }
println m[1][2]
println m*.getAt(0)
println m.collect { it.first() + it.last() }
m[0][0] = 'x'
println m
println m.any { 'x' in it }
println m.sum()
println m.inject([]) { a, r -> a + r }
println m*.reverse()
println m.reverse()
println m*.size() == [3, 3]
println m.combinations().size()
