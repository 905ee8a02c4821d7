def f = { a, b = 2 -> "$a $b" }
println f(1)
println f(1, 3)
println f.maximumNumberOfParameters
println f.parameterTypes
def g = { int x, String y -> }
println g.parameterTypes
def v = { Object... xs -> xs.size() }
println v()
println v(1,2,3)
def c = { a, b, c -> "$a-$b-$c" }
println c.curry(1)(2, 3)
println c.rcurry(3)(1, 2)
println c.ncurry(1, 'x')(1, 3)
println c.curry(1, 2)(3)
println c.curry(1).curry(2).call(3)
try { c.ncurry(5, 1) } catch (e) { println e.class.name + e.message }
def dbl = { it * 2 }, inc = { it + 1 }
println((dbl >> inc)(3))
println((dbl << inc)(3))
println((dbl >> inc >> dbl)(3))
def m = { println 'calc'; it * it }.memoize()
println m(3)
println m(3)
def ma = { println 'c'; it }.memoizeAtMost(1)
ma(1); ma(1); ma(2); ma(1)
def fact
fact = { n, acc = 1G -> n < 2 ? acc : fact.trampoline(n - 1, n * acc) }.trampoline()
println fact(30)
