class Dyn {
  def store = [:]
  def propertyMissing(String n) { store.containsKey(n) ? store[n] : "no $n" }
  void propertyMissing(String n, v) { store[n] = v }
  def methodMissing(String n, args) { "$n(${args.join(', ')})" }
}
def d = new Dyn()
println(d.foo)
d.foo = 5
println(d.foo)
println(d.doIt(1, 'a'))
println(d.noArgs())
println(d.store)
println(d."with space")
class OnlyStatic { static $static_propertyMissing(String n) { "static $n" } }
println(OnlyStatic.hello)
