def f(Object... xs) { xs.length + ':' + xs.toList() }
println(f())
println(f(1))
println(f(1, 2))
println(f([1, 2]))
println(f([1, 2] as Object[]))
println(f(*[1, 2]))
try { println(f(null)) } catch (Throwable err) { println(err.class.name) }
def g(String a, int... ns) { a + ns.sum() }
println(g('s', 1, 2))
def h(a, Object... rest) { "$a ${rest.toList()}" }
println(h(1))
println(h(1, 2, 3))
def k(String... s) { s.toList() }
println(k('a', "b${1}"))
def l(Integer[] xs) { xs.size() }
println(l(1, 2))
def m(a, b, List... ls) { ls.size() }
println(m(1, 2, [3], [4]))
