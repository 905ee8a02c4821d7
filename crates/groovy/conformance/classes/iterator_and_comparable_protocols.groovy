class Countdown implements Iterable<Integer> {
  int from
  Iterator<Integer> iterator() { def i = from; [hasNext: { i > 0 }, next: { i-- }] as Iterator }
}
def c = new Countdown(from: 3)
println c.toList()
println c.collect { it * 2 }
for (x in c) print x
println()
println c.max()
println c.inject { a, b -> a + b }
println(2 in c.toList())
println c.findAll { it > 1 }
def (a, b) = c.toList()
println a + b
println c.any { it == 3 }
println c.sort()
println c.withIndex()
