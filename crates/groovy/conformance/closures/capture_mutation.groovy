def n = 0
def inc = { n++ }
inc(); inc()
println(n)
def counter() { def c = 0; [inc: { ++c }, cur: { c }] }
def k = counter()
k.inc(); k.inc()
println(k.cur())
def k2 = counter()
println(k2.cur())
def adders = (1..3).collect { i -> { x -> x + i } }
println(adders.collect { it(10) })
