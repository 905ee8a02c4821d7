def a = 10
def b = 0
println a / b
