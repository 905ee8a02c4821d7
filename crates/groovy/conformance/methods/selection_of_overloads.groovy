// Which of several methods takes which argument, with and without casts.
def t(String n, Closure c) { try { println n + ' ' + c() } catch (Throwable e) { println n + ' ' + e.class.simpleName } }
class P { def plus(P o) { 'P' } ; def plus(Number n) { 'N' } }
t('p+null') { new P() + null }
class A {}; class B extends A {}; class C extends B {}
interface I {}; class D extends B implements I {}
class M {
 def a(Object o) { 'Object' }; def a(A o) { 'A' }; def a(B o) { 'B' }
 def b(Object o) { 'Object' }; def b(List o) { 'List' }; def b(Collection o) { 'Coll' }; def b(Iterable o) { 'Iter' }
 def c(int i) { 'int' }; def c(long i) { 'long' }; def c(double i) { 'double' }; def c(Object o) { 'Object' }; def c(Number n) { 'Number' }; def c(BigDecimal n) { 'BD' }; 
 def d(String s) { 'S' }; def d(Integer i) { 'I' }
 def e(Object... xs) { 'varargs' + xs.length }; def e(String s) { 'S' }; def e(String s, Object o) { 'SO' }
 def f(I i) { 'I' }; def f(B b) { 'B' }
 def g(CharSequence s) { 'CS' }; def g(Object o) { 'O' }; def g(Comparable c) { 'Cmp' }
 def h(Closure c) { 'Closure' }; def h(Runnable c) { 'Runnable' }; def h(Object c) { 'Object' }
 def j(Comparator c) { 'Comparator' }; def j(Object c) { 'Object' }
 def k(Map m) { 'Map' }; def k(Object m, Object n) { 'two' }; def k(List m) { 'List' }
 def l(int a, Object b) { 'iO' }; def l(Object a, int b) { 'Oi' }
 def m(int[] a) { 'int[]' }; def m(Object[] a) { 'Object[]' }; def m(Object a) { 'Object' }
 def n(Integer a) { 'Integer' }; def n(int a) { 'int' }
 def o(String a, String b = 'x') { 'SS' }; def o(Object a) { 'O' }
 def p(boolean b) { 'bool' }; def p(Object b) { 'Obj' }
 def q(char c) { 'char' }; def q(String s) { 'String' }
 def r(BigInteger c) { 'BI' }; def r(BigDecimal s) { 'BD' }
 def s(float c) { 'float' }; def s(double s) { 'double' }
 def u(Exception e) { 'Ex' }; def u(RuntimeException e) { 'Rt' }; def u(Throwable e) { 'Th' }
 def v(Date e) { 'Date' }; def v(Object e) { 'Obj' }
 def w(Long a) { 'Long' }; def w(Double a) { 'Double' }
}
def m = new M()
def vals = [1, 2L, 3 as short, 4 as byte, 1.5f, 1.5d, 1.5, 8G, 'c' as char, 'str', "g${1}", null, true, [1], [1] as Set, [a: 1], 1..2, new A(), new B(), new C(), new D(), { 1 }, new Date(0), [1] as int[], ['a'] as String[], [1] as Object[], new RuntimeException('x'), new Exception('y'), new HashMap(), new LinkedList()]
for (name in 'a'..'w') { if (name == 'i' || name == 't') continue
  vals.eachWithIndex { v, i -> t("$name $i") { m."$name"(v) } } }
t('e0') { m.e() }
t('e2') { m.e('a', 'b') }
t('e3') { m.e('a', 'b', 'c') }
t('e4') { m.e(1, 2) }
t('e5') { m.e(null) }
t('e6') { m.e(null, null) }
t('e7') { m.e([1, 2] as Object[]) }
t('e8') { m.e('a', [1] as Object[]) }
t('k2') { m.k(a: 1) }
t('k3') { m.k(1, a: 1) }
t('l') { m.l(1, 1) }
t('l2') { m.l(1, 'a') }
t('l3') { m.l('a', 1) }
t('l4') { m.l(null, 1) }
t('l5') { m.l(1, null) }
t('n1') { m.n((int) 5) }
t('n2') { m.n((Integer) 5) }
t('n3') { m.n(5 as int) }
t('n4') { m.n(5) }
t('g1') { m.g((Object) 'x') }
t('g2') { m.g((Comparable) 'x') }
t('g3') { m.g('x' as CharSequence) }
t('a1') { m.a((A) new C()) }
t('a2') { m.a((Object) new C()) }
t('a3') { m.a((A) null) }
t('c1') { m.c((long) 5) }
t('c2') { m.c((Object) 5) }
t('c3') { m.c((Number) 5) }
t('c4') { m.c(5 as double) }
t('d1') { m.d((String) null) }
t('d2') { m.d(null as Integer) }
class K { def x; K(Object o) { x = 'O' }; K(String s) { x = 'S' }; K(int i) { x = 'i' }; K(a, b = 2) { x = 'ab' } }
t('K1') { new K((Object) 's').x }
t('K2') { new K('s').x }
t('K3') { new K(1).x }
t('K4') { new K(1, 2).x }
t('K5') { new K(null).x }
class K2 { def x; K2(Integer o) { x = 'I' }; K2(String s) { x = 'S' } }
t('K6') { new K2(null).x }
t('K7') { new K2((String) null).x }
class Par { def z(String s) { 'parS' }; def z(Object o) { 'parO' } }
class Chi extends Par { def z(Integer i) { 'chiI' }; def z(Object o) { 'chiO' } }
for (v in [1, 'a', null, 1L, [1]]) t("z$v") { new Chi().z(v) }
def over(Integer i) { 'I' }
def over(String s) { 'S' }
t('script null') { over(null) }
static st(int a, int b) { 'ii' }
static st(long a, int b) { 'li' }
static st(double a, double b) { 'dd' }
for (x in [1, 2L, 1.5f, 1.5d, 1.5, 8G]) for (y in [1, 2L, 1.5f, 1.5d, 1.5, 8G]) t("st $x $y") { st(x, y) }
t('Math') { Math.max(2.50, (1.0d as float)) }
t('Math2') { Math.max(2.50, (1 as int)) }
t('Math3') { Math.abs((1 as byte)) }
t('rem') { def li = [5, 6, 7]; li.remove((Object) 6); li }
t('rem2') { def li = [5, 6, 7]; li.remove(6 as Object); li }
t('rem3') { def li = [5, 6, 7]; li.remove((int) 1); li }
t('sb') { new StringBuilder().append((Object) 'x').append((char) 65).toString() }
t('str') { String.valueOf((Object) null) }
t('cl') { def c = { Object o -> o }; c((String) null) }
