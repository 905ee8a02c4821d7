def f = (x) -> x * 2
println(f(4))
def g = (a, b) -> { a + b }
println(g(1, 2))
def h = () -> 'none'
println(h())
println([1, 2, 3].collect(x -> x + 1))
println([3, 1, 2].sort((a, b) -> b <=> a))
def k = (int a, int b = 5) -> a * b
println(k(2))
println([1, 2].stream().map(x -> x * 3).toList())
println([a: 1].collect((k2, v) -> "$k2$v"))
