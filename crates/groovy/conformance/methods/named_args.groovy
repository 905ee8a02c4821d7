def f(Map m) { m }
println(f(a: 1, b: 2))
def g(Map m, x) { "$m $x" }
println(g(a: 1, 'x'))
println(g('x', a: 1))
println(g('x', a: 1, b: 2))
def h(Map m = [:], x) { "$m $x" }
println(h('only'))
println(h(k: 1, 'v'))
def k(x, Map m) { "$x $m" }
println(k('p', [q: 1]))
def l(m) { m.getClass().simpleName }
println(l(a: 1))
def n(Map m, String s, Closure c) { c("$m $s") }
println(n('s', z: 9) { it })
println(f([:]))
println(f('quoted key': 1))
println(f((1 + 1): 'two'))
