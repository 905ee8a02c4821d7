def m = [z: 1, a: 2, m: 3]
println(m.keySet().join())
m.a = 99
m.b = 4
m.remove('z')
m.z = 5
println(m)
println(m.collect { it.key }.join())
println(m.findAll { k, v -> v > 4 })
println(m.sort())
println(m.sort { a, b -> b.key <=> a.key })
println(m)
println(new TreeMap(m))
println((m as TreeMap).firstKey())
println(m.keySet().toList()[0])
println(m.iterator().next().key)
println(m.entrySet()*.key)
println(new LinkedHashMap(m).keySet())
