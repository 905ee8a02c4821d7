def i = 0
def l = [10, 20, 30]
println l[i++] + l[i++] + l[i]
println i
i = 5
println i++ * 2 + i
println(--i + i--)
def m = [c: 0]
println m.c++ + m.c
println(++m.c)
m['c'] += 5
println m
l[0] += 1
l[1] *= 2
l[-1] -= 5
println l
class P { int n = 1; static int s = 0 }
def p = new P()
p.n++
p.n += 2
println p.n
println p.n++
println(++p.n)
P.s++
P.s += 4
println P.s
def s = 'a'
println s++
println s
