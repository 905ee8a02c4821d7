def a = { it }
println(a(1))
println(a())
def b = { -> 'none' }
println(b())
def c = { x, y -> "$x $y" }
println(c(1, 2))
def d = { x, y = 10 -> x + y }
println(d(1))
println(d(1, 2))
def e = { Object[] args -> args.size() }
println(e(1, 2, 3))
def f = { x, ... rest -> "$x $rest" }
println(f(1, 2, 3))
def g = { int... ns -> ns.sum() }
println(g(1, 2))
def h = { String s -> s.toUpperCase() }
println(h('a'))
println(a.maximumNumberOfParameters)
println(b.maximumNumberOfParameters)
println(c.parameterTypes*.simpleName)
println(h.parameterTypes*.simpleName)
