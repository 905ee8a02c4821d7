if ([]) println 'bad' else println 'empty list'
if ([:]) println 'bad' else println 'empty map'
if ('') println 'bad' else println 'empty string'
if (null) println 'bad' else println 'null'
if (![]) println 'negated'
def r = [] ?: 'default'
println(r)
while ([]) { }
println(([] && true))
println(('a' && [1]))
println(!!'x')
println([1, null, 0, '', 'a'].findAll())
println([1, null, 0].any())
println([1, 2].every())
println([1, 0].every())
println([].every())
println([].any())
