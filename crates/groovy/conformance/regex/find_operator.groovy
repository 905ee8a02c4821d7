def m = 'order 66 and 99' =~ /\d+/
println(m.find())
println(m.group())
println(m.start() + ' ' + m.end())
println(m.find())
println(m.group())
println(m.find())
try { println(m.group()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(('abc' =~ /b/).find())
println(('abc' =~ /z/).find())
println(('abc' =~ /b/) ? 'T' : 'F')
println(('abc' =~ /z/) ? 'T' : 'F')
if ('abc' =~ /^a/) println 'starts'
println(!('abc' =~ /q/))
