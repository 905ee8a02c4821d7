def a = 1
println(a++ + ++a)
println(a-- - --a)
println(a)
def d = 1.5
d++
println(d)
def f = 1.5d
f--
println(f)
def m = [n: 1]
m.n++
++m.n
println(m)
def l = [1, 2]
l[0]++
l[1] -= 5
println(l)
def n = null
try { println(n++) } catch (Throwable err) { println(err.class.name) }
char c = 'a'
c++
println(c)
def g = 9223372036854775807G
g++
println(g)
def i = 2147483647
i++
println(i)
