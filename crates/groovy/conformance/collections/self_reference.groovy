def l = [1]
l << l
println(l)
def m = [a: 1]
m.self = m
println(m)
