def x = 1
def f = { y -> x + y }
x = 10
println(f(1))
def it2 = [1, 2].collect { [it].collect { it * 2 } }
println(it2)
def o = [1, 2].collect { a -> [10].collect { b -> a + b } }
println(o)
try { println({ x2 -> def g = { x2 + 1 }; g() }(4)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
[1].each { println it; [2].each { println it } ; println it }
