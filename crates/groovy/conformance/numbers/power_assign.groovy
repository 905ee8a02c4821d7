def x = 3
x **= 2
println(x)
x **= 20
println(x)
println(x.class.simpleName)
int i = 2
i **= 4
println(i)
