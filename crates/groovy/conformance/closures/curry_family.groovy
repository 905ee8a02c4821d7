def f = { a, b, c -> "$a$b$c" }
println(f.curry('x')('y', 'z'))
println(f.curry('x', 'y')('z'))
println(f.rcurry('z')('x', 'y'))
println(f.ncurry(1, 'M')('l', 'r'))
def mul = { a, b -> a * b }
println([1, 2].collect(mul.curry(10)))
println(mul.curry(2).rcurry(3)())
println({ it * 2 }.curry(4)())
println({ Object[] a -> a.size() }.curry(1, 2)(3))
try { println(f.curry(1, 2, 3, 4)) } catch (Throwable err) { println(err.class.name) }
