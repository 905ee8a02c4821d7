import groovy.transform.*
@ToString(ignoreNulls = true) class B { def a; def b = 1 } ; println new B()
@ToString(includes = ['b', 'a']) class C { def a = 1; def b = 2 }
@ToString(includeSuperProperties = true, includeNames = true) class E extends C { def d = 4 } ; println new E()
@ToString(includePackage = false, cache = true) class F { def a = 1 } ; def f = new F(); println f; f.a = 2; println f
@ToString(allProperties = true) class G { def a = 1; def getX() { 'x' } } ; println new G()
@ToString(includes = 'a', useGetters = false) class I { def a = 1; def getA() { 'g' } } ; println new I()
@ToString(pojo = true) class K { def a = 1 } ; println new K()
@EqualsAndHashCode(includes = 'a') class L { def a; def b } ; println new L(a: 1, b: 2) == new L(a: 1, b: 3)
@EqualsAndHashCode(excludes = 'a', cache = true) class M { def a; def b } ; println new M(a: 1, b: 2) == new M(a: 4, b: 2)
@EqualsAndHashCode(useCanEqual = false) class O { def a } ; println new O(a: 1) == new O(a: 1)
@EqualsAndHashCode(includeFields = true) class P { private x; P(x) { this.x = x } } ; println new P(1) == new P(2)
@EqualsAndHashCode(allProperties = true) class Q { int a; int getB() { a % 2 } } ; println new Q(a: 1) == new Q(a: 3)
@EqualsAndHashCode class R { int a } ; @EqualsAndHashCode class R2 extends R { } ; println new R(a: 1) == new R2(a: 1); println new R(a: 1).canEqual(new R2(a: 1)); println new R2(a: 1).canEqual(new R(a: 1)); println new R(a:1).hashCode()
