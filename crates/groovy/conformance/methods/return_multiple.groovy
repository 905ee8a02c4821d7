def minMax(l) { [l.min(), l.max()] }
def (lo, hi) = minMax([3, 1, 2])
println("$lo..$hi")
def stats(l) { [sum: l.sum(), n: l.size()] }
def s = stats([1, 2])
println("${s.sum}/${s.n}")
println(stats([4]).with { sum * n })
def tup() { new Tuple2('a', 1) }
println(tup().v1 + tup().v2)
println(tup()[0])
println(tup())
def (x, y) = tup()
println(x + y)
