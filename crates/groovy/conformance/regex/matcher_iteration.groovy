def m = 'a1b22c333' =~ /([a-z])(\d+)/
println(m.collect { it })
println(m.collect { it[1] })
m.each { all, l, n -> println "$l=$n" }
println(m.size())
println(m[1])
println(m[-1])
println(m[0..1])
println((('a1b2' =~ /\d/).collect { it }))
for (x in ('x1y2' =~ /\d/)) println x
try { println(('a1b2' =~ /\d/).toList()) } catch (Throwable err) { println(err.class.name) }
println(('a1b2' =~ /[a-z]\d/)[0])
println(('none' =~ /\d/).collect { it })
try { println(('none' =~ /\d/)[0]) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(('a,b' =~ /\w/).iterator().next())
