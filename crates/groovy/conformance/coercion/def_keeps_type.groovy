def a = 1
a = 'x'
println(a)
def b = 'str'
b = [1]
println(b)
Object o = 5
println(o.class.simpleName)
o = "g${1}"
println(o.class.simpleName == 'GStringImpl')
final c = 3
println(c)
var v = 'var'
v = 5
println(v)
int i = 1
i += 1.9
println(i)
i /= 2
println(i)
String s = 'a'
s += 1
s += null
println(s)
def l = [1]
l += 'x'
println(l)
long n = 1
n *= 2.5
println(n)
