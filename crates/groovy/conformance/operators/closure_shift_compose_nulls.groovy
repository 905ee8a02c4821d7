def f = { it?.toString() } >> { it ?: 'none' }
println(f(null))
println(f(5))
