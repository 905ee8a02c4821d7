def m = [:].withDefault { [] }
['apple', 'avocado', 'bean'].each { m[it[0]] << it }
println m
println m.a.size() + m.b.size() + m.c.size()
println m.keySet()
println m.collectMany { k, v -> v }
println m.collectEntries { k, v -> [k, v.join('/')] }
println m.findAll { k, v -> v }.keySet()
println m.max { it.value.size() }.key
def n = [:]
n.computeIfAbsent('x') { [] } << 1
n.computeIfAbsent('x') { [] } << 2
println n
n.get('y', []) << 3
println n
