class A {
  def x, y
  A() { x = 'none' }
  A(x) { this.x = x }
  A(x, y) { this(x); this.y = y }
  A(Map m, String s) { x = m; y = s }
  String toString() { "A($x, $y)" }
}
println(new A())
println(new A(1))
println(new A(1, 2))
println(new A(k: 1, 's'))
try { println(new A(1, 2, 3)) } catch (Throwable err) { println(err.class.name) }
class B { int n; B(int n) { this.n = n } }
println(new B(5).n)
try { println(new B()) } catch (Throwable err) { println(err.class.name) }
try { println(new B('x')) } catch (Throwable err) { println(err.class.name) }
class C { def a; C(a = 'dflt') { this.a = a } }
println(new C().a + new C('g').a)
class D { List l; D(Object... xs) { l = xs.toList() } }
println(new D(1, 2).l)
def b = B.newInstance(7)
println(b.n)
def l = [5] as B
println(l.n)
B viaList = [9]
println(viaList.n)
