class A { List log = []; A() { log << 'A()' } ; A(String s) { log << "A($s)".toString() } }
class B extends A { B() { super('from B'); log << 'B()' } ; B(int n) { this(); log << "B($n)".toString() } }
class C extends B { { log << 'init C' } ; C() { super(5); log << 'C()' } }
println new A().log
println new B().log
println new B(3).log
println new C().log
class D extends A { def x = log.size() }
println new D().x
