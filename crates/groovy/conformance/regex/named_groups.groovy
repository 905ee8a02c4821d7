def m = 'John Smith' =~ /(?<first>\w+) (?<last>\w+)/
println(m.matches())
println(m.group('first'))
println(m.group('last'))
try { println(m.group('nope')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
def p = ~/(?<k>\w+)=(?<v>\w+)/
def n = p.matcher('a=1,b=2')
def r = [:]
while (n.find()) r[n.group('k')] = n.group('v')
println(r)
println('John Smith'.replaceAll(/(?<first>\w+) (?<last>\w+)/, '${last}, ${first}'))
