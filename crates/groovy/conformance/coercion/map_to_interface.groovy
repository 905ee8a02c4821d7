interface Greeter { String greet(String n); int num() }
def g = [greet: { 'hi ' + it }, num: { -> 5 }] as Greeter
println(g.greet('A'))
println(g.num())
def h = { 'same' } as Runnable
h.run()
println(h instanceof Runnable)
def c = [compare: { a, b -> b <=> a }] as Comparator
println(c.compare(1, 2))
def k = [greet: { 'x' }] as Greeter
try { println(k.num()) } catch (Throwable err) { println(err.class.name) }
