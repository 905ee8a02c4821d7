record Point(int x, int y) { int sum() { x + y } }
def p = new Point(1, 2)
println(p)
println(p.x() + p.y)
println(p.sum())
println(p == new Point(1, 2))
println(p != new Point(2, 2))
println(p.hashCode() == new Point(1, 2).hashCode())
println(new Point(x: 5, y: 6))
try { println(p.x = 3) } catch (Throwable err) { println(err.class.name) }
println(p.toList())
println(p.toMap())
record Person(String name, int age = 18) { }
println(new Person('A'))
println(new Person('B', 20))
def (x, y) = p.toList()
println(x - y)
record Bounds(int lo, int hi) {
  Bounds { if (lo > hi) throw new IllegalArgumentException("lo > hi") }
}
try { println(new Bounds(2, 1)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(new Bounds(1, 2))
println([new Point(1, 1), new Point(1, 1)].toSet().size())
