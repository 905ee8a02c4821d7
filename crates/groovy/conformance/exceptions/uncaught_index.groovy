def l = [1, 2, 3]
println l.get(7)
