def a = [:]
def b = { [:] }
def c = { [x: 1] }
println a
println b()
println c()
def d = { x: 1 }
println d()
println({ -> [a: 1] }().a)
