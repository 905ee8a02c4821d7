int i = 10
i = i / 3
println(i)
i = i * 1.5
println(i)
i <<= 2
println(i)
def d = 10
d /= 4
println(d)
println(d.class.simpleName)
double x = 1
x /= 3
println(x)
BigDecimal b = 10
b /= 3
println(b)
byte c = 10
c += 120
println(c)
c++
println(c)
char ch = 'a'
ch += 1
println(ch)
float f = 1
f += 0.1
println(f)
