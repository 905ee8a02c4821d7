class C {
  def cl = { [owner.class.simpleName, delegate.class.simpleName, this.class.simpleName] }
  def nested = { { -> [owner instanceof Closure, delegate instanceof Closure, this.class.simpleName] } }
}
println(new C().cl())
println(new C().nested()())
def c = { delegate.name }
c.delegate = [name: 'map delegate']
println(c())
