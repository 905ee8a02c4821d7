interface Sp { def speak(); def walk() }
class Dog implements Sp { def speak() { 'woof' } ; def walk() { 'walks' } ; def tail() { 'wag' } }
class A { @Delegate Dog d = new Dog() }
println new A() instanceof Sp; println new A().speak() + new A().tail()
class B { @Delegate(interfaces = false) Dog d = new Dog() }
println new B() instanceof Sp; println new B().speak()
class C { @Delegate(excludes = ['tail', 'walk'], interfaces = false) Dog d = new Dog() }
try { println new C().tail() } catch (x) { println x.message.readLines()[0] }
class D { @Delegate(includes = 'tail', interfaces = false) Dog d = new Dog() }
println new D().tail(); try { println new D().walk() } catch (x) { println x.message.readLines()[0] }
class E1 { def one() { 'e1 one' } ; def both() { 'e1' } } ; class E2 { def two() { 'e2 two' } ; def both() { 'e2' } }
class F { @Delegate E1 a = new E1(); @Delegate E2 b = new E2() }
println new F().one() + new F().two() + new F().both()
class G { private Dog d = new Dog(); @Delegate Dog getDog() { d } }
println new G().speak()
class H { @Delegate Dog d }
try { new H().speak() } catch (x) { println x.class.name + x.message }
class J extends A { def speak() { 'J' } }
println new J().speak() + new J().tail()
class N { @Delegate Sp s = new Dog(); def speak() { 'N' + s.speak() } }
println new N().speak() + new N().walk()
