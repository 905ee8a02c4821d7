def x = 5
-3
println x
def y = 5 -
  3
println y
def z = 5
+3
println z
