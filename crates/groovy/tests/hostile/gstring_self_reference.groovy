def g
g = "${-> g}"
println g
