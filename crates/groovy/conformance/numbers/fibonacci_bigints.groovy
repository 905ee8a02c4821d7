def fib(n) { def (a, b) = [0G, 1G]; n.times { (a, b) = [b, a + b] }; a }
println((0..15).collect { fib(it) })
println(fib(200))
def fact(n) { n <= 1 ? 1G : n * fact(n - 1) }
println(fact(30))
println((1..20).inject { a, b -> a * b })
println((1..20).inject(1G) { a, b -> a * b })
println((1L..20L).inject { a, b -> a * b })
