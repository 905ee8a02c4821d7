def count(l, n = 0) { l ? count(l.tail(), n + 1) : n }
println(count([1, 2, 3]))
def depth(m) { m instanceof Map ? 1 + (m.values().collect { depth(it) }.max() ?: 0) : 0 }
println(depth([a: [b: [c: 1]], d: 2]))
def pow(b, e) { e == 0 ? 1 : e % 2 ? b * pow(b, e - 1) : pow(b * b, e.intdiv(2)) }
println(pow(2, 20))
println(pow(3G, 50))
