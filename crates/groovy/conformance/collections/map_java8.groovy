def m = [a: 1]
println(m.computeIfAbsent('b') { it + '!' })
println(m.computeIfPresent('a') { k, v -> v + 10 })
println(m.compute('c') { k, v -> v == null ? 0 : v + 1 })
println(m.merge('a', 5) { o, n -> o + n })
println(m)
m.forEach { k, v -> print "$k=$v " }
println()
m.replaceAll { k, v -> "$k$v".toString() }
println(m)
println(m.replace('a', 'new'))
println(m.removeAll { k, v -> k == 'b' })
println(m)
m.retainAll { k, v -> k == 'a' }
println(m)
println(m.entrySet().removeIf { it.key == 'a' })
println(m)
println(m.getOrDefault('q', 'd'))
println(Map.of('one', 1))
