def x = 1
println new Object() { String toString() { def x = 2; "x is $x" } }
println x
