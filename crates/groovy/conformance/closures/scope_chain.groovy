x = 'binding'
def y = 'local'
def f = {
  def z = 'inner'
  def g = { "$x $y $z" }
  y = 'changed'
  g()
}
println f()
println y
def h = { newVar = 5 }
h()
println newVar
def mk = { n -> def c = n; return { c++ } }
def a = mk(1), b = mk(10)
println([a(), a(), b(), a(), b()])
