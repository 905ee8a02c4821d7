import java.util.function.*
Function<Integer, Integer> f = { it * 2 }
println(f.compose { it + 1 }.apply(3))
BiFunction g = { a, b -> a + b }
println(g.apply(1, 2))
Supplier<String> s = { 'supplied' }
println(s.get())
Consumer c = { println "consumed $it" }
c.accept('x')
UnaryOperator u = { it.toUpperCase() }
println(u.apply('a'))
BinaryOperator b = { x, y -> x * y }
println(b.apply(3, 4))
println([3, 1].stream().sorted(Comparator.comparingInt { it }).toList())
println(Function.identity().apply(5))
Predicate<String> p = String::isEmpty
println(p.test(''))
BooleanSupplier bs = { true }
println(bs.getAsBoolean())
