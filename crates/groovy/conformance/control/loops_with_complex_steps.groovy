for (int i = 0, j = 5; i < j; i++, j--) print "$i$j "
println()
for (x in (1..10).step(3)) print x + ' '
println()
for (def e in [a: 1, b: 2].entrySet()) print e.key
println()
for (i in (0..<3).reverse()) print i
println()
def q = [1, 2, 3]
while (q) { def h = q.pop(); print h; if (h == 1) q << 9 }
println()
int k = 10
do { k -= 3 } while (k > 0)
println k
outer: while (true) { for (z in 1..5) { if (z == 3) break outer } }
println 'out'
