def log = []
def t = { log << "t$it"; true }
def f = { log << "f$it"; false }
println(t(1) || t(2))
println(f(3) && t(4))
println(f(5) || f(6) || t(7))
println(t(8) && t(9) && f(10))
println(log)
println((1 && 2))
println(('a' || ''))
println((null || ''))
println(true ^ true)
println((f(11) | t(12)))
println(log.size())
println(true && 'a' && [1])
println(true.implies(false))
println(false.implies(true))
