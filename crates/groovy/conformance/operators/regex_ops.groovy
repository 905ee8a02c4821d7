def m = 'abc123' =~ /\d+/
println(m.find())
println(m.group())
println(m.class.name)
println('abc' ==~ /a.c/)
println('abcd' ==~ /a.c/)
println(('x' =~ /y/) ? 'found' : 'none')
println((~/a+/).class.name)
println((~/a+/).matcher('aaa').matches())
println(('a1b2' =~ /\d/).count)
println(('a1b2' =~ /\d/)[1])
println(('a1b2' =~ /([a-z])(\d)/)[1])
println(('a1b2' =~ /([a-z])(\d)/)[1][2])
println(('a1b2' =~ /([a-z])(\d)/).collect { it })
println(('a1b2' =~ /\d/).collect { it })
println(null ==~ /a/)
println(5 ==~ /\d/)
println("x${1}" ==~ /x1/)
try { println(('abc' =~ /z/)[0]) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
if ('2024-05-06' =~ /(\d+)-(\d+)/) println 'truthy'
def (all, y, mo) = ('2024-05' =~ /(\d+)-(\d+)/)[0]
println("$y/$mo")
