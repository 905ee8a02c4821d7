def m = [:]
200000.times { m = [a: m] }
println m
