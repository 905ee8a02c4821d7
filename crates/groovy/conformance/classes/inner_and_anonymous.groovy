class Outer { int v = 5; class Inner { int get() { v * 2 } }; static class Nested { String s = 'n' }; Inner make() { new Inner() }
def anon() { new Object() { String toString() { "anon $v" } } } }
println new Outer().make().get()
println new Outer.Nested().s
println new Outer().anon()
def o = new Outer(v: 7)
println new Outer.Inner(o).get()
interface Cb { def go(x) }
def cb = new Cb() { int n = 0; def go(x) { n += x; n } }
println cb.go(2)
println cb.go(3)
abstract class Base { abstract int area(); String describe() { "area ${area()}" } }
println new Base() { int area() { 9 } }.describe()
