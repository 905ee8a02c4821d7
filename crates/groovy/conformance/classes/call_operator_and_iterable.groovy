class Bag implements Iterable {
  def items = []
  Iterator iterator() { items.iterator() }
  def call(x) { items << x; this }
}
def b = new Bag()
b(1)(2)
b(3)
println(b.collect { it * 2 })
println(b.sum())
println(b.toList())
println(b.max())
println(2 in b.toList())
for (x in b) print x
println()
println(b.findAll { it > 1 })
println(b.join('-'))
println(b.size())
println(b.first())
