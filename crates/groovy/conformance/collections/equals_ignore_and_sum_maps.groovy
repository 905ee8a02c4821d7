def a = [x: 1, y: 2]
def b = [y: 3, z: 4]
println((a.keySet() + b.keySet()).collectEntries { [it, (a[it] ?: 0) + (b[it] ?: 0)] })
println([a, b].collectMany { it.entrySet() }.groupBy { it.key }.collectEntries { k, v -> [k, v*.value.sum()] })
println([a, b].inject([:]) { m, x -> x.each { k, v -> m[k] = (m[k] ?: 0) + v }; m })
println(a.findAll { b.containsKey(it.key) })
println(a.keySet().intersect(b.keySet()))
println(a.keySet() - b.keySet())
println((a + b).sort { it.key })
