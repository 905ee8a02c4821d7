def l = null
println(l?[0])
println(l?['a'])
def m = [a: [1, 2]]
println(m?['a']?[1])
println(m?['z']?[1])
println(m.z?[0]?[1])
l?[0] = 5
println(l)
m?['b'] = 3
println(m)
