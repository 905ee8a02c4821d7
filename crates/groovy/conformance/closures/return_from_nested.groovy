def f() {
  [1, 2, 3].each { if (it == 2) return 'inner' }
  'outer'
}
println f()
def g() { for (i in [1, 2, 3]) { if (i == 2) return "found $i" } }
println g()
def h = { -> [1, 2].collect { return it * 2 } }
println h()
def k = { if (it) return 'early'; 'late' }
println k(1) + k(0)
println([3, 4].findResult { if (it > 3) return "r$it" })
