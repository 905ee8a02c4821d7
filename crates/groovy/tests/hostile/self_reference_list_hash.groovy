def l = []
l << l
println l.hashCode()
