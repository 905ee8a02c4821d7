def m = [:]
m.a = m
println m.hashCode()
