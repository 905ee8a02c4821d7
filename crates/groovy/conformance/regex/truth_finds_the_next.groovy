def m = 'abc123' =~ /(\d)(\d)/
if (m) println m.group(1) + m.group()
println m.find()
m.reset()
while (m.find()) println m.group(2)
assert ('x1' =~ /\d/)
def n = 'a1b2' =~ /([a-z])(\d)/
println n ? n[0] : 'none'
println n.size() + n.count
println n.collect { it[1] + it[2] }
n.each { all, a, b -> println "$all $a $b" }
