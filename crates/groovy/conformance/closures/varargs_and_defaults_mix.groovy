def f = { a, b = a * 2, c = a + b -> [a, b, c] }
println f(1)
println f(1, 5)
println f(1, 5, 9)
def g = { ... xs -> xs.size() }
println g()
println g(1, 2, 3)
println g([1, 2] as Object[])
def h = { String s, Object... r -> s + r.length }
println h('a')
println h('a', 1, 2)
def k = { Map m, x -> "$m $x" }
println k(a: 1, 'x')
println k('y', b: 2)
def n = { Map m -> m }
println n(a: 1)
