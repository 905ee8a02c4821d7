def i = 0
while (i < 3) { print i; i++ }
println()
do { print i; i-- } while (i > 0)
println()
do print 'once' while (false)
println()
def n = 10
while (n) n -= 5
println(n)
while (true) { if (++n > 3) break }
println(n)
def l = [1, 2, 3]
while (l) print l.remove(0)
println()
