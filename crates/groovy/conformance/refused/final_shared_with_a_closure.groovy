final x
x = 3
println([1].collect { it + x })
