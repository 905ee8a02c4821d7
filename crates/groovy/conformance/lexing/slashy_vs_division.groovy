def a = 10
def b = 2
def g = 5
println a / b / g
println a/b
def c = a /b
println c
def l = [/x/, /y/]
println l
println a / 4
