def m = [a: 1]
def e = m.entrySet().first()
println(e.key + e.value + e.getKey() + e.getValue())
e.value = 5
println(m)
println(e)
println(e.toString())
println(new MapEntry('k', 'v'))
println(new AbstractMap.SimpleEntry('k', 1).key)
println(Map.entry('x', 1))
m.each { it.value += 1 }
println(m)
for (x in m) println "${x.key}:${x.value}"
def (k, v) = [e.key, e.value]
println(k + v)
