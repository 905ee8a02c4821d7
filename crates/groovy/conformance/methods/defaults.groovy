def f(a, b = 2, c = a + b) { "$a $b $c" }
println(f(1))
println(f(1, 5))
println(f(1, 5, 9))
def g(a = 1, b) { "$a $b" }
println(g(5))
println(g(5, 6))
def h(List l = [], Map m = [:]) { "$l $m" }
println(h())
println(h([1]))
println(h([1], [a: 2]))
def k(a = { 'cl' }()) { a }
println(k())
try { println(f()) } catch (Throwable err) { println(err.class.name) }
