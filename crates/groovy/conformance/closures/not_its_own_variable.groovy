def f = { n -> n < 2 ? 1 : n * f(n - 1) }
try { println f(3) } catch (e) { println e.class.name }
def c = { a, c -> a + c }
println c(1, 2)
