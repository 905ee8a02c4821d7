import groovy.transform.*
class M { int calls = 0
  @Memoized def sq(int x) { calls++; x * x }
  @Memoized static fact(n) { n < 2 ? 1G : n * fact(n - 1) }
  @Memoized(maxCacheSize = 2) def two(a, b = 3) { calls++; "$a$b" }
  @Memoized(protectedCacheSize = 2, maxCacheSize = 5) def nul(x) { calls++; null }
}
def m = new M()
println m.sq(3) + m.sq(3) + m.sq(4)
println m.calls
println M.fact(20)
println m.two(1) + m.two(1) + m.two(1, 3)
println m.calls
println m.two(2); println m.two(4); println m.two(1); println m.calls
println m.nul(1); println m.nul(1); println m.calls
def m2 = new M(); m2.sq(3); println m2.calls
@Memoized def top(x) { println "computing $x"; x + 1 }
println top(1) + top(1)
@Memoized int typed(String s) { println 'len'; s.size() }
println typed('abc') + typed('abc')
