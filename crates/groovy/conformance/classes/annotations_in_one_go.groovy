import groovy.transform.*
@Canonical class A { int x; String y }
println new A(1, 'q')
println new A(x: 1) == new A(1, null)
println new A(1, 'a').hashCode() == new A(1, 'a').hashCode()
@ToString(includeNames = true, excludes = 'b', includePackage = false) class B { int a; int b; List c = [1] }
println new B(a: 1)
@EqualsAndHashCode(includes = 'id') class C { int id; String n }
println new C(id: 1, n: 'a') == new C(id: 1, n: 'b')
@Immutable class D { String s; List l; Date d }
def d = new D('s', [1], new Date(0))
println d
try { d.s = 'x' } catch (e) { println e.class.name
println e.message }
try { d.l << 2 } catch (e) { println e.class.name }
@TupleConstructor class E { int a; String b = 'dflt'; boolean c }
println new E(1).b
println new E(1, 'z', true).c
@Sortable(includes = ['last', 'first']) class F { String first, last; String toString() { "$first $last" } }
println([new F(first: 'a', last: 'z'), new F(first: 'b', last: 'y')].sort())
println F.comparatorByFirst().compare(new F(first: 'a'), new F(first: 'b'))
@Singleton class S { int n = 4 }
println S.instance.n
try { new S() } catch (e) { println e.message }
@MapConstructor class M { int a; int b }
println new M(a: 1, b: 2).b
@InheritConstructors class X extends RuntimeException {}
println new X('msg').message
@AutoClone class AC { List l = [1] }
println new AC().clone().l
@CompileStatic class CS { int sum(int a, int b) { a + b } }
println new CS().sum(1, 2)
@PackageScope class PS { }
println PS.simpleName
@Field int fld = 3
def rd() { fld * 2 }
println rd()
