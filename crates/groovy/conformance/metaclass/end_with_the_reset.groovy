String.metaClass.shout = { -> delegate.toUpperCase() }
println 'a'.shout()
String.metaClass = null
try { println 'a'.shout() } catch (MissingMethodException e) { println e.message.readLines()[0] }
class A { def name = 'n' }
A.metaClass.foo = { -> 1 }
println new A().foo()
GroovySystem.metaClassRegistry.removeMetaClass(A)
try { println new A().foo() } catch (MissingMethodException e) { println e.message.readLines()[0] }
A.metaClass.foo = { -> 2 }
def a = new A()
println a.foo()
A.metaClass.foo = { -> 3 }
println a.foo()
a.metaClass.bar = { -> 'bar' }
println a.bar()
a.metaClass = null
try { println a.bar() } catch (MissingMethodException e) { println e.message.readLines()[0] }
A.metaClass = null
try { println new A().foo() } catch (MissingMethodException e) { println e.message.readLines()[0] }
println a.name
