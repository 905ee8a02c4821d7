class A {
  def name = 'prop'
  def name() { 'method' }
  def getTitle() { 'title' }
  boolean isOk() { true }
  Boolean getFlag() { false }
  def setValue(v) { println "set $v" }
}
def a = new A()
println(a.name)
println(a.name())
println(a.title)
println(a.ok)
println(a.flag)
a.value = 5
try { println(a.value) } catch (Throwable err) { println(err.class.name) }
println(a.getName())
println(a.isOk())
try { println(a.title = 1) } catch (Throwable err) { println(err.class.name) }
