def m = '2024-03-15' =~ /(\d+)-(\d+)-(\d+)/
println(m[0])
println(m[0][1])
println(m.matches())
println(m.group(2))
println(m.groupCount())
def (all, y, mo, d) = m[0]
println("$d/$mo/$y")
m.reset()
m.find()
println(m.group(0) + '|' + m.group(3))
println(m.start(2) + ',' + m.end(2))
try { println(m.group(9)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
def n = 'ab' =~ /(a)|(b)/
println(n[0])
println(n[1])
println(n.size())
println(n.count)
