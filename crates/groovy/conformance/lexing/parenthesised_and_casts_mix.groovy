def x = (5)
println((x + 0) + 1)
println((x + 1) * (x - 1))
println((int) 5.5 + 1)
println((String) x + 1)
def l = ((List) [1, 2]).size()
println l
println(-(x))
println(!(x > 3))
