trait Base { String msg() { 'base' } }
trait A extends Base { String msg() { 'A>' + super.msg() } }
trait B extends Base { String msg() { 'B>' + super.msg() } }
class C implements A, B { }
println(new C().msg())
trait Counter { private int n = 0; int next() { n = n + 1; n } }
class D implements Counter { }
def d = new D()
d.next()
println(d.next())
trait S { static String st() { 'static trait' } }
class E implements S { }
println(E.st())
class F { String x = 'f' }
