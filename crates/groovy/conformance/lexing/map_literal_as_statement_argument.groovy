println a: 1, b: 2
def f(Map m) { m.toString() }
println f(x: 1, y: [2])
println f('q r': 1)
