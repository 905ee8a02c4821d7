def r = []
for (a in 1..2) for (b in 1..2) for (c in 1..2) if (a != b || b != c) r << "$a$b$c".toString()
println r
def n = 0
while (true) { while (true) { while (true) { if (++n > 2) break } ; break } ; break }
println n
def f(x) { if (x > 0) { if (x > 10) { if (x > 100) 'huge' else 'big' } else 'small' } else 'none' }
println([0, 5, 50, 500].collect { f(it) })
