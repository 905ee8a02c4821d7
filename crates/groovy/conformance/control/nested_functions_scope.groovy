x = 10
def y = 20
def f() { x + 1 }
println(f())
def g() { try { y } catch (MissingPropertyException e) { e.message } }
println(g())
x = 11
println(f())
def h() { z = 5 }
h()
println(z)
binding.setVariable('w', 3)
println(w)
println(binding.variables.keySet().findAll { it != 'args' }.sort())
println(binding.hasVariable('nope'))
