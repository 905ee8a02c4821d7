class A { def name = 'n'; def foo() { 'orig' } }
def a = new A(), b = new A()
a.metaClass.foo = { -> 'mine' }
println a.foo() + b.foo()
a.metaClass.bar = { n -> "bar $n $name" }
println a.bar(3)
try { b.bar(3) } catch (e) { println e.message.readLines()[0] }
a.metaClass.prop = 4
println a.prop
try { b.prop } catch (e) { println e.message?.readLines()?.first() }
def s = 'str'
s.metaClass.hi = { -> "hi $delegate" }
println s.hi()
try { println 'other'.hi() } catch (e) { println e.message.readLines()[0] }
def l = [1, 2]
l.metaClass.total = { -> delegate.sum() }
println l.total()
def m = new HashMap()
def e = new Expando(); e.metaClass.k = { -> 1 }; println e.k()
a.metaClass { hello { -> "hello $name" }; extra = 3; getComputed { -> 'comp' } }
println a.hello() + a.extra + a.computed
A.metaClass { 
  newM { x -> "newM $x" }
  'static' { sm { -> 'sm' } }
  constructor { String q -> new A(name: q) }
  pp = 'ppv'
}
println new A().newM(2) + A.sm() + new A('cc').name + new A().pp
A.metaClass.invokeMethod = { String n, args -> "intercepted $n" }
println new A().foo() + new A().zork()
A.metaClass.getProperty = { String n -> "prop $n" }
println new A().name
A.metaClass.setProperty = { String n, v -> println "set $n" }
new A().name = 4
