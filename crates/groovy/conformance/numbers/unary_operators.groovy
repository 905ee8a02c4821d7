def x = 5
println(-x)
println(+x)
println(- -x)
println(~x)
println(!x)
println(!!x)
println(-(-3.5))
println(+(-2))
def s = 'abc'
println(-(1..3).sum())
println(-[1, 2].size())
def l = [1, -2]
try { println(-l) } catch (Throwable err) { println(err.class.name) }
println((~'abc').class.simpleName)
