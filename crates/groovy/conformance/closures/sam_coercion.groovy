interface Calc { int calc(int a, int b) }
Calc c = { a, b -> a + b }
println(c.calc(2, 3))
Runnable r = { println 'ran' }
r.run()
def cmp = { a, b -> b <=> a } as Comparator
println([1, 3, 2].sort(cmp))
Comparator<Integer> k = { a, b -> a <=> b }
println(k.compare(1, 2))
println([3, 1].toSorted(k.reversed()))
def use(Calc x) { x.calc(4, 5) }
println(use { a, b -> a * b })
def sup = { 'supplied' } as java.util.function.Supplier
println(sup.get())
java.util.function.Function f = { it + 1 }
println(f.apply(1))
println(f.andThen { it * 10 }.apply(1))
java.util.function.Predicate p = { it > 3 }
println(p.test(5))
println(p.negate().test(5))
def m = [next: { 1 }, hasNext: { true }] as Iterator
println(m.next())
Callable2 q = { 'sam' }
interface Callable2 { def go() }
println(q.go())
