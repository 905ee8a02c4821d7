class Box<T extends Comparable> {
  T v
  Box(T v) { this.v = v }
  Box map(Closure f) { new Box(f(v)) }
  boolean bigger(Box<T> o) { v > o.v }
}
println(new Box<Integer>(5).map { it + 1 }.v)
println(new Box<String>('b').bigger(new Box<String>('a')))
Box<String> bx = new Box<>('x')
println(bx.v)
class Pair<A, B> { A a; B b }
println(new Pair<String, Integer>(a: 'q', b: 1).with { a + b })
