// Fields reached directly, properties through accessors; private ones, hidden ones, those of traits.
def attempt(Closure action) {
    try { action() } catch (Exception problem) {
        println "${problem.class.simpleName}: ${(problem.message ?: '').readLines().find { true }}"
    }
}
class A0 { private x = 1; def f() { x } }
class B0 extends A0 { def x = 2; def g() { x } }
attempt {
    println new B0().f()
    println new B0().g()
    println new B0().x
}
class A1 { def x = 1; def f() { x } }
class B1 extends A1 { def x = 2; def g() { x } }
attempt {
    println new B1().f()
    println new B1().g()
    println new B1().x
}
class A2 { private x = 1; def f() { this.x } }
class B2 extends A2 { }
attempt {
    println new B2().f()
}
class A3 { private x = 1 }
attempt {
    println new A3().x
}
class A4 { private x = 1 }
class B4 extends A4 { }
attempt {
    println new B4().x
}
class A5 { private x = 1; def getX() { 5 } }
class B5 extends A5 { def g() { x } }
attempt {
    println new B5().g()
}
class A6 { private x = 1; def f() { [1].collect { x } } }
attempt {
    println new A6().f()
}
class A7 { private x = 1; def f() { [1].collect { this.x } } }
class B7 extends A7 { }
attempt {
    println new B7().f()
}
class A8 { private x = 1; def f() { x = 3; x } }
class B8 extends A8 { }
attempt {
    println new B8().f()
}
class A9 { private x = 1; def f() { [1].each { x = 3 }; x } }
class B9 extends A9 { }
attempt {
    println new B9().f()
}
class A10 { private x = 1; def f() { x += 3; x++; x } }
class B10 extends A10 { }
attempt {
    println new B10().f()
}
class A11 { protected x = 1; def f() { [1].each { x = 3 }; x } }
class B11 extends A11 { def g() { x } }
attempt {
    println new B11().f() + new B11().g()
}
class A12 { private f() { 1 } }
attempt {
    println new A12().f()
}
class A13 { private f() { 1 } }
class B13 extends A13 { def g() { f() } }
attempt {
    println new B13().g()
}
class A14 { private f() { 1 }; def g() { f() } }
class B14 extends A14 { }
attempt {
    println new B14().g()
}
class A15 { private f() { 1 }; def g() { [1].collect { f() } } }
class B15 extends A15 { }
attempt {
    println new B15().g()
}
class A16 { private f() { 1 }; def g() { this.f() } }
class B16 extends A16 { def f() { 2 } }
attempt {
    println new B16().g()
}
class A17 { private static x = 1; static f() { x } }
class B17 extends A17 { static g() { x } }
attempt {
    println B17.f()
    println B17.g()
}
class A18 { private static f() { 1 } }
class B18 extends A18 { static g() { f() } }
attempt {
    println B18.g()
}
class A19 { private final x; A19(x) { this.x = x }; def f() { { -> x }() } }
class B19 extends A19 { B19() { super(4) } }
attempt {
    println new B19().f()
}
class A20 { private x = 1; def f(A20 o) { o.x } }
class B20 extends A20 { }
attempt {
    println new A20().f(new B20())
}
class A21 { private List items = []; void add(x) { items << x }; int size() { items.size() } }
class B21 extends A21 { }
attempt {
    def b = new B21(); b.add(1); println b.size()
}
class A22 { private List items = []; void addAll(l) { l.each { items << it } }; int size() { items.size() } }
class B22 extends A22 { }
attempt {
    def b = new B22(); b.addAll([1]); println b.size()
}
class A23 { private List items = []; void addAll(l) { l.each { items << it } }; int size() { items.size() } }
attempt {
    def b = new A23(); b.addAll([1]); println b.size()
}
class A24 { private int n; def inc() { n++; this } }
class B24 extends A24 { def show() { n } }
attempt {
    println new B24().inc().show()
}
class A25 { private x = 1 }
attempt {
    println new A25().@x
}
class A26 { private x = 1 }
class B26 extends A26 { def g() { this.@x } }
attempt {
    println new B26().g()
}
class A27 { private x = 1 }
class B27 extends A27 { def g() { super.x } }
attempt {
    println new B27().g()
}
class A28 { def x = 1 }
class B28 extends A28 { def g() { super.x } }
attempt {
    println new B28().g()
}
class A29 { def x = 1 }
class B29 extends A29 { def x = 2; def g() { super.x } }
attempt {
    println new B29().g()
}
class A30 { private x = 1 }
attempt {
    def a = new A30()
    a.x = 5
    println a.x
}
class A31 { private x = 1 }
attempt {
    println new A31(x: 7).x
}
class A33 { private x = 1; String toString() { "A$x" } }
class B33 extends A33 { }
attempt {
    println new B33()
}
class A34 { private x = 1; String toString() { "A${-> x}" } }
class B34 extends A34 { }
attempt {
    println new B34()
}
class A35 { def x = 1; def getX() { 5 } }
class B35 extends A35 { def g() { x } }
attempt {
    println new B35().g()
}
class A36 { def x = 1; def getX() { 5 } }
class B36 extends A36 { def g() { this.x } }
attempt {
    println new B36().g()
}
class A37 { def x = 1; def getX() { 5 }; def f() { [1].collect { x } } }
attempt {
    println new A37().f()
}
class A38 { def x = 1; def getX() { 5 }; def f() { [1].collect { this.x } } }
attempt {
    println new A38().f()
}
class A39 { def x = 1; def getX() { 5 }; def f() { x + this.x } }
attempt {
    println new A39().f()
}
class A40 { private x = 1; def getX() { 5 }; def f() { x + this.x } }
attempt {
    println new A40().f()
}
class A41 { def x = 1; def getX() { 5 }; def f(A41 o) { o.x } }
attempt {
    println new A41().f(new A41())
    def a = new A41()
    println a.f(a)
}
class A42 { def x = 1; void setX(v) { x = v * 2 } }
class B42 extends A42 { def g() { x = 4; x } }
attempt {
    println new B42().g()
}
class A43 { def x = 1; void setX(v) { x = v * 2 } }
class B43 extends A43 { def g() { this.x = 4; x } }
attempt {
    println new B43().g()
}
class A44 { def x = 1; void setX(v) { x = v * 2 }; def f() { [1].each { x = 4 }; x } }
attempt {
    println new A44().f()
}
class A45 { def x = 1; void setX(v) { x = v * 2 }; def f() { x = 4; x } }
attempt {
    println new A45().f()
}
class A46 { def x = 1; void setX(v) { x = v * 2 }; def f() { this.x = 4; x } }
attempt {
    println new A46().f()
}
class A47 { def x = 1; void setX(v) { x = v * 2 }; def f() { x += 4; x } }
attempt {
    println new A47().f()
}
class A48 { def x = 1; def getX() { "got$x" }; String toString() { "A($x)" } }
attempt {
    println new A48()
}
class A49 { def x = 1; def getX() { "got$x" }; String toString() { "A(${-> x})" } }
attempt {
    println new A49()
}
class A50 { def x = 1; def getX() { x } }
class B50 extends A50 { def getX() { super.getX() + 1 }; def g() { x } }
attempt {
    println new B50().g()
    println new B50().x
}
class A51 { def x = 1; def f() { x } }
class B51 extends A51 { def getX() { 7 } }
attempt {
    println new B51().f()
}
class A52 { def x = 1; def f() { { -> x }() } }
class B52 extends A52 { def getX() { 7 } }
attempt {
    println new B52().f()
}
class A53 { def x = 1; def f() { this.x } }
class B53 extends A53 { def getX() { 7 } }
attempt {
    println new B53().f()
}
class A54 { def f() { x } }
class B54 extends A54 { def x = 3 }
attempt {
    println new B54().f()
}
class A55 { def f() { x }; def getX() { 2 } }
class B55 extends A55 { def x = 3 }
attempt {
    println new B55().f()
}
class A56 { def f() { x }; def getX() { 2 } }
attempt {
    println new A56().f()
}
class A57 { static x = 1; static getX() { 5 }; static f() { x } }
attempt {
    println A57.f() + A57.x
}
class A58 { static x = 1; def f() { x } }
class B58 extends A58 { static x = 2; def g() { x } }
attempt {
    println new B58().f() + new B58().g()
}
class A59 { def x = 1; class In { def f() { x } }; def getX() { 5 }; def f() { new In().f() } }
attempt {
    println new A59().f()
}
class A60 { def x = 1; def getX() { 5 }; def f() { def o = new Object() { def q() { x } }; o.q() } }
attempt {
    println new A60().f()
}
class A61 { protected x = 1; def getX() { 5 } }
class B61 extends A61 { def g() { x } }
attempt {
    println new B61().g()
}
class A62 { public x = 1; def getX() { 5 } }
class B62 extends A62 { def g() { x } }
attempt {
    println new B62().g()
}
class A63 { int x = 1; def isX() { 5 }; def f() { { -> x }() } }
attempt {
    println new A63().f()
}
class A64 { boolean x = true; boolean isX() { false }; def f() { { -> x }() } }
attempt {
    println new A64().f()
}
class A65 { def x; A65() { x = 3 }; A65(v) { this.x = v }; void setX(v) { throw new Exception('no') } }
attempt {
    println new A65(4).x
}
class A66 { def x; void setX(v) { println "set $v"; x = v } }
class B66 extends A66 { B66() { x = 3 } }
attempt {
    println new B66().x
}
class A67 { def x = 1; def with1() { with { x } }; def getX() { 5 } }
attempt {
    println new A67().with1()
}
class A68 { def x = 1; def f() { def c = { x = 2 }; c(); x } }
attempt {
    println new A68().f()
}
class A69 { def x = [1]; def f() { x << 2; x[0] = 9; x } }
class B69 extends A69 { def g() { x << 3; x[1] = 8; x } }
attempt {
    println new A69().f()
    println new B69().g()
}
class A70 { def x = 1; def f() { x++; ++x; x } }
class B70 extends A70 { def g() { x++; ++x; x } }
attempt {
    println new A70().f()
    println new B70().g()
}
class A71 { def getProperty(String n) { "P$n" }; def x = 1; def f() { x }; def g() { this.x }; def h() { { -> x }() }; def i() { y } }
attempt {
    def a = new A71()
    println a.f() + a.g() + a.h() + a.i() + a.x + a.z
}
class A72 { void setProperty(String n, v) { println "S$n" }; def x = 1; def f() { x = 2; x }; def g() { this.x = 3; x }; def h() { { -> x = 4 }(); x } }
attempt {
    def a = new A72()
    println a.f()
    println a.g()
    println a.h()
    a.x = 6
    a.y = 5
}
trait T73 { def x = 1; def getX() { 5 } }
class A73 implements T73 { def f() { x } }
attempt {
    println new A73().f()
    println new A73().x
}
trait T74 { def getX() { 5 } }
class A74 implements T74 { def x = 1; def f() { x } }
attempt {
    println new A74().f()
    println new A74().x
}
trait T75 { def x = 1 }
class A75 implements T75 { def x = 2 }
attempt {
    println new A75().x
}
trait T76 { def x = 1; def g() { x } }
class A76 implements T76 { def x = 2 }
attempt {
    println new A76().g()
}
trait T77 { def x = 1; def g() { x = 5; x }; void setX(v) { println 's' + v } }
class A77 implements T77 { }
attempt {
    println new A77().g()
    new A77().x = 3
}
trait T78 { private x = 1; def g() { x = 5; [1].each { x = 7 }; x } }
class A78 implements T78 { }
class B78 extends A78 { }
attempt {
    println new A78().g()
}
trait T79 { def x = 1; def g() { [1].each { x = 7 }; x } }
class A79 implements T79 { }
class B79 extends A79 { }
attempt {
    println new B79().g()
}
trait T80 { int x; def inc() { x += 1; x } }
class A80 implements T80 { }
class B80 extends A80 { def g() { x } }
attempt {
    def b = new B80(); b.inc(); println b.g()
}
class A81 { def getX() { 2 } }
class B81 extends A81 { def x = 3; def f() { x } }
attempt {
    println new B81().f()
    println new B81().x
    println new B81().getX()
}
class A82 { def x = 3 }
class B82 extends A82 { def getX() { 2 } }
attempt {
    println new B82().x
    println new B82().getX()
}
class A83 { void setX(v) { println 'A' + v } }
class B83 extends A83 { def x = 3 }
attempt {
    def b = new B83()
    b.x = 4
    println b.x
}
class A84 { int x = 1; int getX() { x * 10 } }
attempt {
    println new A84().x
    println new A84().@x
    println new A84().getX()
    println "${new A84().x}"
    println(new A84().with { x })
}
class A85 { String name; String getName() { name?.toUpperCase() } }
attempt {
    def a = new A85(name: 'q')
    println a.name
    println a.@name
}
class A86 { private int n = 0; int getN() { n++ } }
attempt {
    def a = new A86()
    println a.n + a.n
    println a.@n
}
class A87 { protected List l = []; def add(x) { l << x; this } }
class B87 extends A87 { def size() { l.size() } }
attempt {
    println new B87().add(1).add(2).size()
}
class A88 { private Map m = [:]; def propertyMissing(String n) { m[n] }; def propertyMissing(String n, v) { m[n] = v } }
class B88 extends A88 { }
attempt {
    def a = new A88(); a.q = 5; println a.q
    def b = new B88(); b.q = 6; println b.q
}
class A89 { def m = [:]; def getProperty(String n) { n == 'm' ? super.getProperty(n) : m[n] }; void setProperty(String n, v) { m[n] = v } }
attempt {
    def a = new A89(); a.q = 5; println a.q; println a.m
}
class A90 { def x = 1; def getProperty(String n) { def v = metaClass.getProperty(this, n); "<$v>" } }
attempt {
    println new A90().x
}
class A91 { def x = 1; def getProperty(String n) { def v = this.metaClass.getMetaProperty(n).getProperty(this); "<$v>" } }
attempt {
    println new A91().x
}
class A92 { def x = 1; void setProperty(String n, v) { metaClass.setProperty(this, n, v * 2) } }
attempt {
    def a = new A92()
    a.x = 5
    println a.x
}
class A93 { def x = 1; void setProperty(String n, v) { super.setProperty(n, v * 2) } }
attempt {
    def a = new A93()
    a.x = 5
    println a.x
}
class A94 { def x = 1; void setProperty(String n, v) { this.@"$n" = v * 2 } }
attempt {
    def a = new A94()
    a.x = 5
    println a.x
}
class A95 { def x = 1; Object getProperty(String n) { if (n == 'y') return 9; return getMetaClass().getProperty(this, n) } }
attempt {
    println new A95().y
    println new A95().x
}
class A96 { private static int count = 0; A96() { count++ }; static getCount() { count } }
attempt {
    new A96(); new A96(); println A96.count
}
class A97 { static count = 0; static inc() { count++ } }
class B97 extends A97 { static inc2() { count += 2; count } }
attempt {
    A97.inc(); B97.inc2(); println A97.count; println B97.count
}
enum E98 { P(1), Q(2); private final int v; E98(int v) { this.v = v }; int twice() { v * 2 } }
attempt {
    println E98.values()*.twice()
}
enum E99 { P(1) { int f() { v } }, Q(2) { int f() { 0 } }; final int v; E99(int v) { this.v = v }; abstract int f() }
attempt {
    println E99.P.f()
}
@groovy.transform.Canonical class A100 { String a; private int b = 2 }
attempt {
    println new A100('x')
    println new A100('x') == new A100('x')
}
@groovy.transform.ToString(includeFields = true) class A102 { String a = 'q'; private int b = 2 }
attempt {
    println new A102()
}
@groovy.transform.ToString(includeSuperProperties = true) class B103 extends A0103 { int c = 3 }
class A0103 { def a = 1 }
attempt {
    println new B103()
}
class A104 { @Lazy x = { println 'made'; 5 }(); def f() { x } }
attempt {
    def a = new A104()
    println a.f()
    println a.x
}
class A105 { @Delegate List l = [1, 2]; def f() { size() } }
attempt {
    println new A105().f()
    println new A105().size()
}
class Node2106 { def value; Node2106 next; def add(v) { if (next) next.add(v) else next = new Node2106(value: v); this }; def list() { [value] + (next ? next.list() : []) } }
attempt {
    println new Node2106(value: 1).add(2).add(3).list()
}
class Stack2107 { private List items = []; void push(x) { items.push(x) }; def pop() { items.pop() }; boolean isEmpty() { items.empty } }
attempt {
    def s = new Stack2107(); s.push(1); println s.empty; println s.pop(); println s.empty
}
class Account108 { BigDecimal balance = 0.0; void deposit(BigDecimal a) { balance += a }; void withdraw(BigDecimal a) { if (a > balance) throw new IllegalStateException('no'); balance -= a } }
attempt {
    def a = new Account108(); a.deposit(10.5); a.withdraw(3); println a.balance
}
trait T109 { def x = 1; def g() { x } }
trait U109 { def x = 2; def h() { x } }
class A109 implements T109, U109 { }
attempt {
    def a = new A109()
    println a.g() + ' ' + a.h() + ' ' + a.x
    a.x = 7
    println a.g() + ' ' + a.h()
}
trait T110 { def x = 1; def g() { x = 4; x } }
class A110 implements T110 { def x = 2; def f() { x } }
attempt {
    def a = new A110()
    println a.g() + a.f() + a.x
}
trait T112 { private x = 1; def g() { x } }
class A112 implements T112 { private x = 2; def f() { x } }
attempt {
    def a = new A112()
    println a.g() + a.f()
}
