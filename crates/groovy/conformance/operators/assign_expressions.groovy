def a, b, c
a = b = c = 5
println([a, b, c])
def x = (a = 7) + 1
println(x + ' ' + a)
def l = []
l << (b = 3)
println(l)
println((c += 2))
def m = [:]
def r = m.k = 'v'
println(r)
if ((a = 0)) println 'no' else println 'zero'
while ((b -= 1) > 0) print b
println()
