boolean b = 1
println(b)
b = 0
println(b)
b = ''
println(b)
b = 'x'
println(b)
b = null
println(b)
b = []
println(b)
b = [1]
println(b)
Boolean w = 'x'
println(w)
w = null
println(w)
boolean c = 1 == 1 && 'a'
println(c)
