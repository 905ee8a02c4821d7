class A { def name = 'n'; def foo() { 'orig' } ; def callsFoo() { foo() } ; def other() { added() } }
def old = new A()
A.metaClass.bar = { -> "bar $name ${delegate.name} ${this.class.simpleName} ${owner.class.simpleName}" }
try { println old.bar() } catch (e) { println e.message.readLines()[0] }
println new A().bar()
A.metaClass.foo = { -> 'new foo' }
println new A().foo() + old.foo()
println new A().callsFoo()
A.metaClass.added = { -> 'added' }
println new A().other()
try { println old.other() } catch (e) { println e.message.readLines()[0] }
A.metaClass.color = 'red'
def x = new A(); println x.color; x.color = 'blue'; println x.color; println new A().color
A.metaClass.getSize2 = { -> 7 }
println new A().size2
A.metaClass.setZork = { v -> delegate.name = "zork $v" }
def z = new A(); z.zork = 5; println z.name
A.metaClass.constructor = { String s -> def i = A.newInstance(); i.name = s; i }
println new A('given').name
A.metaClass.static.create = { -> new A() }
println A.create().name
A.metaClass.static.getStat = { -> 'sp' }
println A.stat
println new A().create().name
A.metaClass.methodMissing = { String n, args -> "mm $n ${args.toList()}" }
println new A().nothing(1, 2)
A.metaClass.propertyMissing = { String n -> "pm $n" }
println new A().nope
class B extends A { }
println new B().bar()
println new B().color
println A.metaClass.class.name
println new A().metaClass.class.name
