class A { String name = 'n'; def foo() { 'own foo' } ; def bar(x) { "own bar $x" } ; def call1() { foo() + this.foo() } ; def methodMissing(String n, a) { "missing $n" } }
class C { static foo(A self) { 'cat foo' } ; static bar(A self, String x) { "cat bar $x" } ; static baz(A self, Object... xs) { "baz $xs" } ; static qux(A self, int a = 5) { "qux $a" } ; private static priv(A self) { 'priv' } ; def inst(A self) { 'inst' } ; static priv2() { 'nop' } }
use(C) { def a = new A(); println a.foo(); println a.bar('s'); println a.bar(3); println a.baz(1,2); println a.baz(); println a.qux(); println a.qux(2); println a.priv(); println a.inst(); println a.call1(); println a.priv2(); println a.&foo.call()
 println a.with { foo() } }
class D { static foo(self) { "d foo" } ; static foo(self, x) { "d foo $x" } ; static getProp(self) { 'propp' } ; static static2(Class self) { "cls $self.simpleName" } ; static ff(A self) { 'on A' } ; static greet(Script s, n) { "hello $n" } ; static top(Object o) { 'top' } }
use(D) { println 5.foo(); println 5.foo(1); println 'x'.prop; println String.static2(); println A.static2(); println greet('me'); println top(); println this.top(); println prop; def m = [a: 1]; println m.foo(2); println m.prop ; println null?.foo() ; def c = { -> 1}; println c.foo() }
class E { static String plus(A a, A b) { 'A+A' } ; static A next(A a) { new A(name: a.name + '+') } ; static getAt(A a, String n) { "at $n" } ; static boolean asBoolean(A a) { false } ; static equals(A a, Object b) { true } ; static Object propertyMissing(A a, String n) { "pm $n" } ; static toString(A a) { 'strA' } }
use(E) { println new A() + new A(); def a = new A(); a++; println a.name; println a['k']; println a ? 1 : 0; println a == 5; println a.nope; println a.toString() }
class G { def priv() { secret() } ; private secret() { 'sec' } ; static st() { 'st' } ; def p = 'field' ; def getQ() { 'q' } ; def each(Closure c) { c('own') } }
class H { static secret(G a) { 'cat secret' } ; static st(Class c) { 'cat st' } ; static getP(G a) { 'cat p' } ; static getQ(G a) { 'cat q' } ; static setP(G a, v) { println "cat set $v" }; static each(G a, Closure c) { c('cat') } ; static getR(G a) { 'cat r' } ; static get(G a, String n) { "get $n" } ; static set(G a, String n, v) { println "set $n $v" } }
use(H) { def a = new G(); println a.priv(); println G.st(); println a.p; a.p = 3; println a.q; a.each { println it }; println a.r; println a.nothing; a.nothing = 4; println a.@p; println a.with { p }; println a.with { r }; println([a]*.r); println a?.r; println a.respondsTo('getR'); println "${a.r}"; a.p += 'x' }
class M { static methodMissing(A a, String n, args) { "mm $n" } ; static propertyMissing(A a, String n) { "pm $n" } }
use(M) { println new A().zork }
class Base { static one(String s) { 'base one' } ; static two(String s) { 'base two' } }
class Derived extends Base { static two(String s) { 'derived two' } }
use(Derived) { println 'x'.one() + ' ' + 'x'.two() }
