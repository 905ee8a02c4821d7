def l = [1]
l << 2 << 3
println(l)
def s = [] as Set
s << 1 << 1
println(s)
def m = [a: 1]
m << [b: 2]
println(m)
println(('a' << 'b').class.simpleName)
println('a' << 1)
def c = { it + 1 } << { it * 2 }
println(c(5))
def d = { it + 1 } >> { it * 2 }
println(d(5))
