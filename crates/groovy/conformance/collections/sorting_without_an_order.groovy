// Lists cannot be compared: Groovy sorts them by hash code, and says "smaller" for equal hashes. Such an order contradicts
// itself, so the result shows which items are compared with which: short lists, runs, merges, galloping.
def pairs(n, step) { (0..<n).collect { [it, 'v' + (it * step % 31)] } }
for (n in [2, 3, 5, 8, 13, 31, 32, 33, 64, 65, 100, 200, 500]) {
  for (step in [1, 7, 30]) {
    println "$n $step ${pairs(n, step).toSorted()*.get(0)}"
  }
}
println pairs(50, 3).reverse().sort()*.get(0)
println 'the quick brown fox'.toList().indexed().collect { i, x -> [i, x] }.toSorted().join(' ')

// A comparator sees the pairs in Java's order.
for (items in [(1..10).toList(), (10..1).toList(), [3, 1, 2], [5, 5, 5, 5], (1..40).collect { it * 17 % 41 }]) {
  def asked = []
  items.toSorted { a, b -> asked << "$a:$b"; a <=> b }
  println "${items.size()} items, ${asked.size()} comparisons: ${asked.join(' ')}"
}

// Long lists that gallop.
def asked = 0
def halves = (0..<200).toList() + (100..<300).toList() + (0..<50).toList()
println halves.toSorted { a, b -> asked++; a <=> b }.sum()
println asked
asked = 0
println((0..<1000).collect { it % 2 ? it : -it }.toSorted { a, b -> asked++; a <=> b }.take(5))
println asked
asked = 0
def stairs = (0..<20).collectMany { step -> (step..<step + 50) }
println stairs.sort(false) { a, b -> asked++; a <=> b }[0, 10, 500, -1]
println asked

// An order that contradicts itself is found out only where Java finds it out.
def seed = 42
def next = { -> seed = (seed * 1103515245 + 12345) & 0x7fffffff; seed }
int failed = 0, sorted = 0
40.times { round ->
  def items = (0..<100).collect { next() % 1000 }
  try {
    items.sort { a, b -> (next() >> 8) % 3 - 1 }
    sorted++
  } catch (IllegalArgumentException e) {
    assert e.message == 'Comparison method violates its general contract!'
    failed++
  }
}
println "$sorted sorted, $failed failed"

// What a failing comparator leaves behind.
def half = [5, 3, 9, 1, 7]
try { half.sort { a, b -> if (a == 1 || b == 1) throw new IllegalStateException('one'); a <=> b } } catch (IllegalStateException e) { println e.message }
println half
println(([3, 'a', 2.5, 'b', null, 1] as ArrayList).sort())
