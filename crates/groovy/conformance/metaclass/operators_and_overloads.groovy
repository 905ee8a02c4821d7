class A { def name = 'n' }
A.metaClass.foo = { -> 1 }
println new A().foo()
GroovySystem.metaClassRegistry.removeMetaClass(A)
try { println new A().foo() } catch (e) { println e.message.readLines()[0] }
A.metaClass.foo = { -> 2 }
def a = new A()
println a.foo()
A.metaClass.foo = { -> 3 }
println a.foo()
a.metaClass = null
println a.foo()
A.metaClass = null
try { println new A().foo() } catch (e) { println e.message.readLines()[0] }
A.metaClass.'dashed-name' = { -> 'dn' }
println new A().'dashed-name'()
A.metaClass."dyn${1}" = { -> 'dyn' }
println new A().dyn1()
Integer.metaClass.times2 = { -> delegate * 2 }
println ([1,2,3]*.times2())
println ([1,2,3].collect { it.times2() })
def cc = { -> 1 }
Closure.metaClass.hey = { -> 'hey' }
try { println cc.hey() } catch (e) { println e.message.readLines()[0] }
String.metaClass.foo = { String x -> "S $x" }
String.metaClass.foo = { Integer x -> "I $x" }
println 'a'.foo('b') + 'a'.foo(4)
String.metaClass.bar = { x, y = 5 -> "$x $y" }
println 'a'.bar(1) + 'a'.bar(1, 2)
String.metaClass.va = { Object... xs -> xs.size() }
println 'a'.va(1,2,3)
String.metaClass.getAt = { String k -> "at $k" }
println 'a'['k']
String.metaClass.leftShift = { x -> "ls $x" }
println 'a' << 'b'
String.metaClass.isCase = { x -> true }
println 5 in 'a'
String.metaClass.equals = { x -> true }
println 'a' == 'b'
println 'a'.equals('b')


String.metaClass.asBoolean = { -> false }
println 'a' ? 1 : 2
String.metaClass.asType = { Class c -> c == Integer ? 99 : 'x' }
println (('a' as Integer))
String.metaClass.call = { -> 'called' }
println(('a').call())
String.metaClass.next = { -> 'nx' }
def s = 'a'; s++; println s
String.metaClass = null; Integer.metaClass = null
