def apply(f, x) { f(x) }
def apply2(x, Closure f) { f.call(x) }
println(apply({ it + 1 }, 1))
println(apply2(5) { it * 2 })
println(apply2(5, { it * 3 }))
def m(Closure c) { c() }
println(m { 'trailing' })
println(m({ 'in parens' }))
def n(Map o, Closure c) { c(o) }
println(n(a: 1, b: 2) { it.a + it.b })
def two(Closure a, Closure b) { a() + b() }
println(two({ 'x' }) { 'y' })
println(two({ 'x' }, { 'y' }))
def opt(a = 'dflt', Closure c) { c(a) }
println(opt { it })
println(opt('given') { it })
