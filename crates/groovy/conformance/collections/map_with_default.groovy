def m = [:].withDefault { k -> k * 2 }
println(m.ab)
println(m)
println(m['x'])
println(m.get('y'))
println(m.containsKey('q'))
def g = [:].withDefault { [] }
g.a << 1
g.a << 2
g.b << 3
println(g)
def c = [:].withDefault { 0 }
'hello'.each { c[it]++ }
println(c)
c.z += 5
println(c.z)
def n = [:].withDefault { [:].withDefault { 0 } }
n.x.y += 1
println(n)
