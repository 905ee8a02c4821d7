class A implements Iterator { boolean hasNext() { false } ; Object next() { } }
interface I { String getName() }
class B implements I { String name }
interface G<T> { def f(T a) }
class C implements G<String> { def f(String a) { 1 } }
class D implements G { def f(a, b = 1) { 1 } }
abstract class P { abstract f() }
class Q extends P { def f() { 1 } }
class R extends Q { @Override def f() { 2 } }
interface J { boolean equals(Object o); int f() }
class K implements J { int f() { 1 } }
trait T implements J { int f() { 5 } }
class L implements T { }
class M { static f() { [1].each { println unknown } } ; static getFoo() { 5 } ; static g() { foo } }
class N { final x = 1; N() { x = 2 } ; def f(a) { a.x } }
class O { @Override boolean equals(o) { true } ; @Override int hashCode() { 1 } ; @Override String toString() { 'o' } }
void nothing() { return null }
final later
if (true) { later = 1 } else { later = 2 }
println new B(name: 'b').name + new R().f() + new L().f() + M.g() + new N().x + later + nothing()
for (i in 1..3) { switch (i) { case 1: continue; default: print i } }
println()
