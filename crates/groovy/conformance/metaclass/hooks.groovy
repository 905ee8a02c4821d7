class A { def name = 'n'; def hello() { 'hello' } ; def add(a, b) { a + b } }
A.metaClass.invokeMethod = { String n, args ->
  def m = delegate.metaClass.getMetaMethod(n, args)
  def r = m ? m.invoke(delegate, args) : "no $n"
  "<$r>"
}
def a = new A()
println a.hello()
println a.add(1, 2)
println a.zork()
println a.name
A.metaClass.getProperty = { String n ->
  def mp = A.metaClass.getMetaProperty(n)
  mp ? mp.getProperty(delegate) : "none $n"
}
def b = new A()
println b.name
println b.nope
String.metaClass.methodMissing = { String n, args -> "mm $n $args" }
println 'x'.zork(1)
String.metaClass.propertyMissing = { String n -> "pm $n" }
println 'x'.nope
A.metaClass = null
class M { }
M.metaClass.methodMissing = { String n, args -> 
  def impl = { Object[] xs -> "cached $n $xs" }
  M.metaClass."$n" = impl
  impl(args)
}
println new M().first(1)
println new M().first(2)
M.metaClass.static.methodMissing = { String n, args -> "static $n" }
println M.whatever()
M.metaClass.static.propertyMissing = { String n -> "sp $n" }
try { println M.what } catch (e) { println e.message?.readLines()?.first() }
M.metaClass.static.invokeMethod = { String n, args -> "si $n" }
println M.foo()
def mc = new M().metaClass
println mc.theClass
class W { String v; W(String v) { this.v = v } }
W.metaClass.constructor = { -> new W('none') }
println new W().v
println W.newInstance().v
W.metaClass.constructor = { String s -> new W(s + '!') }
W.metaClass = null
String.metaClass = null
