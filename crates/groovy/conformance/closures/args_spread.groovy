def f = { a, b -> a + b }
println(f(*[1, 2]))
println(f.call(*[3, 4]))
def args = [5, 6]
println(f(*args))
println(f(args))
def v = { ... xs -> xs.toList() }
println(v())
println(v(1))
println(v([1, 2]))
println(v(*[1, 2]))
