Integer a = 127
Integer b = 127
println(a.is(b))
println(a == b)
def c = 1000
def d = 1000
println(c == d)
println(c.equals(d))
