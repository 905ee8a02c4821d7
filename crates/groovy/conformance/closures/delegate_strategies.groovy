class D { def name = 'delegate'; def who() { 'd-who' } }
class O {
  def name = 'owner'
  def who() { 'o-who' }
  def make() { { -> name + ' ' + who() } }
}
for (s in [Closure.OWNER_FIRST, Closure.DELEGATE_FIRST, Closure.OWNER_ONLY, Closure.DELEGATE_ONLY]) {
  def c = new O().make()
  c.delegate = new D()
  c.resolveStrategy = s
  println c()
}
def c = { extra }
c.delegate = [extra: 'from map']
println(c())
c.resolveStrategy = Closure.DELEGATE_ONLY
println(c())
def d = { missing }
d.delegate = [:]
d.resolveStrategy = Closure.DELEGATE_FIRST
println(d())
def e = { -> nowhere() }
e.delegate = new D()
try { println(e()) } catch (Throwable err) { println(err.class.name) }
println(Closure.DELEGATE_FIRST)
