class Fib extends AbstractList<Integer> { Integer get(int i) { i < 2 ? i : get(i - 1) + get(i - 2) } ; int size() { 10 } }
def f = new Fib()
println f
println f[5]
println f.sum()
println f.contains(8)
println f.take(3)
println f.indexOf(5)
println f.collect { it * 2 }
for (x in f) print x
println()
println f == [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
println f.subList(2, 4)
println f[2..4]
println f.size() + f.first() + f.last()
println f.reverse()
println f.findAll { it % 2 }
println f.join('-')
println new ArrayList(f)
try { f.add(3) } catch (e) { println e.class }
class M extends AbstractMap { Set entrySet() { [a: 1, b: 2].entrySet() } }
def m = new M()
println m
println m.get('a')
println m.a
println m.size()
println m.collect { k, v -> k + v }
