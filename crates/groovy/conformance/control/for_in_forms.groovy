for (i in 1..3) print i
println()
for (i in [5, 6]) print i
println()
for (c in 'abc') print c + '.'
println()
for (e in [a: 1, b: 2]) print "${e.key}=${e.value} "
println()
for (x in null) print 'never'
for (x in 5) print x
println()
for (int i : [1, 2]) print i
println()
for (def x in [1, 2] as int[]) print x
println()
for (String s : ['p', 'q']) print s
println()
for (x in [] ) print 'never'
for (x in [1, 2, 3].iterator()) print x
println()
for (x in ([3, 3, 4] as Set)) print x
println()
for (e in [[1, 2], [3, 4]]) print e[0] + e[1] + ' '
println()
for (final x in 1..2) print x
println()
for (x in 3..1) print x
println()
