println(null ?: 'd')
println('' ?: 'd')
println(0 ?: 'd')
println([] ?: 'd')
println('v' ?: 'd')
println(false ?: null ?: 'third')
def calls = 0
def f = { calls++; 'x' }
println(f() ?: 'y')
println(calls)
def m = [:]
println(m.a ?: 'none')
println(m?.a?.b ?: 'deep')
println(null ?: null)
