def r = []
for (i in 1..5) r << (10 / i)
println(r)
println(r*.class*.simpleName)
println(10 / 2 == 5)
println((10 / 4) as int)
println(7.intdiv(2).class.simpleName)
println(7L.intdiv(2).class.simpleName)
int q = 7 / 2
println(q)
long w = 10 / 4
println(w)
double v = 1 / 4
println(v)
float u = 1 / 3
println(u)
BigDecimal t = 5
println(t.class.simpleName)
