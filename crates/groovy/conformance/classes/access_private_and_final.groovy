class A {
  private int p = 1
  private hid() { 'hidden' }
  final List l = [1]
  static final int K = 3
}
def a = new A()
println(a.p)
println(a.hid())
a.l << 2
println(a.l)
try { println(a.l = []) } catch (Throwable err) { println(err.class.name) }
try { println(A.K = 4) } catch (Throwable err) { println(err.class.name) }
