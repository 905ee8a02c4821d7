def l = [[n: 'b'], [n: null], [n: 'a']]
println l.sort { it.n }*.n
println l.sort { a, b -> b.n <=> a.n }*.n
println l.findAll { it.n }.sort { it.n }*.n
println([2, null, 1].sort())
println([2, null, 1].sort { a, b -> (a ?: 0) <=> (b ?: 0) })
println([null, 'b', 'a'].sort { it ?: 'zzz' })
println([[3, 'x'], [1, 'z'], [1, 'y']].sort { a, b -> a[0] <=> b[0] ?: a[1] <=> b[1] })
println([[3, 'x'], [1, 'z']].sort { it[1] })
println(['b', 'a', 'C'].sort { a, b -> a.compareToIgnoreCase(b) })
println([5, 3, 9].sort { a, b -> b - a })
println([1.5, 1, 2L].sort().collect { it.class.simpleName })
println([true, false, true].sort())
println(['10', '9'].sort { a, b -> a.toInteger() <=> b.toInteger() })
println([new Date(5), new Date(1)].sort()*.time)
