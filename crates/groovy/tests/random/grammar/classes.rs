//! Classes and methods that programs declare.

pub const OBJECTS: &[&str] = &[
    "new P()",
    "new P(a: #I)",
    "new P(a: #I, b: #T)",
    "new P([a: #I])",
    "(new P(a: #I) + #I)",
    "new P(a: #I).tap { b = #T }",
    "new P().with { a = #I; it }",
    "new P(b: #A)",
    "([a: #I] as P)",
    "P.make(#I)",
    "new P(c: #A)",
    "#O?.copy()",
];

/// The class `P`: properties `a`, `b`, `c`, methods `sum`, `plus`, `compareTo`, `make`, `copy`.
pub const CLASSES: &[&str] = &[
    "class P implements Comparable<P> { int a; String b; def c = #t\n int sum(int x) { a + x }\n P plus(int n) { new P(a: a + n, b: b) }\n int compareTo(P o) { a <=> o.a }\n static P make(x) { new P(a: x) }\n P copy() { new P(a: a, b: b) }\n int hashCode() { 7 }\n String toString() { \"P($a, $b)\" } }",
    "@groovy.transform.Canonical class P implements Comparable<P> { int a; String b; def c\n int sum(int x, int y = #i) { a + x + y }\n P plus(n) { new P(a: a + 1) }\n int compareTo(P o) { o.a <=> a }\n static P make(int x) { new P(a: x, b: 'made') }\n static P make(Object x) { new P(a: 0, b: 'any') }\n P copy() { this } }",
    "@groovy.transform.EqualsAndHashCode @groovy.transform.ToString(includeNames = true) class P implements Comparable<P> { int a = #i; String b = #t; List c = []\n def sum(x) { a + x }\n def getB() { b?.toUpperCase() }\n void setA(int v) { a = v * 2 }\n P plus(o) { this }\n int compareTo(P o) { (b ?: '') <=> (o.b ?: '') }\n static make(x) { new P(b: \"m$x\") }\n def copy() { new P(a: a) } }",
    "abstract class Base { int a; abstract String name()\n String toString() { \"${name()}:$a\" }\n def sum(x) { x + a } }\nclass P extends Base implements Comparable<P> { String b; Map c = [k: #i]\n String name() { 'P' + (b ?: '') }\n def sum(x) { super.sum(x) * 2 }\n P plus(n) { a += 1; this }\n int compareTo(P o) { a <=> o.a }\n static P make(x) { new P(a: #i) }\n P copy() { new P(b: b, a: a) }\n boolean equals(o) { o instanceof P && o.a == a }\n int hashCode() { a } }",
    "trait Named { String b = 'named'; String label() { \"<$b>\" }\n abstract int weight() }\nclass P implements Named, Comparable<P> { int a; def c\n int weight() { a * 10 }\n def sum(x) { weight() + x }\n P plus(n) { this }\n int compareTo(P o) { weight() <=> o.weight() }\n static P make(x) { new P(a: 5) }\n P copy() { this }\n int hashCode() { 7 }\n String toString() { label() + weight() }\n def propertyMissing(String n) { \"no $n\" }\n def methodMissing(String n, args) { \"$n${args.size()}\" } }",
    "class P implements Comparable<P> { Integer a; String b; def c\n P() { a = 7 }\n P(Map m) { a = (m.a ?: 0) as int; b = m.b }\n P(int x, String y = 'dflt') { a = x; b = y }\n def sum(... xs) { xs.sum() }\n P plus(P o) { new P(a + o.a) }\n P plus(Number n) { new P(a + n.intValue(), 'n') }\n int compareTo(P o) { a.compareTo(o.a) }\n static P make(x) { new P(x as int) }\n P copy() { new P(a, b) }\n def getAt(i) { i == 0 ? a : b }\n def call(x) { [a, x] }\n boolean asBoolean() { a > 3 }\n int hashCode() { 7 }\n String toString() { \"$a/$b\" } }",
];

/// What some programs declare before.
pub const DECLARATIONS: &[&str] = &[
    "enum Color { RED, GREEN('g') { String tag() { 'special' } }, BLUE; String code\n Color(c = 'none') { code = c }\n String tag() { name().toLowerCase() + code } }\ntry { show(Color.values()*.tag()); show(Color.valueOf('RED').next().name()); show(Color.BLUE <=> Color.RED); show(Color.GREEN.name()) } catch (Exception problem) { println problem.class.name }\ntry { show(Color.values().collectEntries { [it.name(), it.code] }); show(#t in Color.values()*.name()) } catch (Exception problem) { println problem.class.name }",
    "interface Shape { double area(); default String info() { \"area ${area()}\" } }\nclass Square implements Shape { double side; double area() { side * side } }\nclass Cube extends Square { double area() { 6 * super.area() }\n String info() { 'cube ' + super.info() } }\ntry { show([new Square(side: #I), new Cube(side: 2)]*.info()) } catch (Exception problem) { println problem.class.name }",
    "class Stack2 { private items = []; void push(x) { items << x }\n def pop() { items ? items.removeLast() : null }\n int getSize() { items.size() }\n def leftShift(x) { push(x); this }\n def each2(Closure c) { items.each(c) } }\ndef st = new Stack2()\ntry { st << #A << #A; st.push(#A); show(st.size); show(st.pop()); st.each2 { show(it) } } catch (Exception problem) { println problem.class.name }",
    "record Pair(int left, String right) { String both() { \"$left$right\" } }\ntry { show(new Pair(#I, 'r').both()); show(new Pair(1, 'r')); show(new Pair(1, 'r') == new Pair(1, 'r')); show(new Pair(left: 3, right: 'z').toString()) } catch (Exception problem) { println problem.class.name }",
    "int fact(int n) { n < 2 ? 1 : n * fact(n - 1) }\ntry { show((1..6).collect { fact(it) }) } catch (Exception problem) { println problem.class.name }",
    "def counter() { int n = 0; [inc: { n++ }, read: { n }] }\ndef cn = counter()\ntry { cn.inc(); cn.inc(); show(cn.read()) } catch (Exception problem) { println problem.class.name }",
    "class Node2 { def value; List kids = []\n int total() { value + (kids*.total().sum() ?: 0) }\n String toString() { kids ? \"$value$kids\" : \"$value\" } }\ntry { show(new Node2(value: #I, kids: [new Node2(value: 2), new Node2(value: 3)]).total()); show(new Node2(value: 'r', kids: [new Node2(value: #A)])) } catch (Exception problem) { println problem.class.name }",
    "class Temp implements Comparable { final BigDecimal deg\n Temp(BigDecimal d) { deg = d }\n int compareTo(o) { deg <=> o.deg }\n Temp negative() { new Temp(-deg) }\n Temp next() { new Temp(deg + 1) }\n Temp previous() { new Temp(deg - 1) }\n String toString() { \"T$deg\" }\n boolean isCase(o) { o == deg } }\ntry { show(-new Temp(#N as BigDecimal)); def tp = new Temp(1); show(tp++); show(tp); show(([new Temp(3), new Temp(1)]).sort()); show((new Temp(1)..new Temp(3)).toList()); switch (1.0) { case new Temp(1): show('hit'); break; default: show('miss') } } catch (Exception problem) { println problem.class.name }",
    "class Builder2 { def log = []\n def methodMissing(String n, args) { log << \"$n:${args.size()}\"; if (args && args[-1] instanceof Closure) { def c = args[-1]; c.delegate = this; c.resolveStrategy = Closure.DELEGATE_FIRST; c() } ; this } }\ndef bl = new Builder2()\ntry { bl.html { body(#I) { p('x') } }; show(bl.log) } catch (Exception problem) { println problem.class.name }",
    "static String over(int x) { 'int' }\nstatic String over(long x) { 'long' }\nstatic String over(double x) { 'double' }\nstatic String over(String x) { 'String' }\nstatic String over(Object x) { 'Object' }\nstatic String over(List x) { 'List' }\ntry { show(over(#A)); show(over(#I)); show(over(#N)); show(over(#T)); show(over(#L)); show(over(#M)) } catch (Exception problem) { println problem.class.name }",
    "def over2(Number n) { 'Number' }\ndef over2(CharSequence n) { 'Chars' }\ndef over2(Collection n) { 'Coll' }\ndef over2(Object[] n) { 'array' }\ndef over2(Closure n) { 'closure' }\ntry { [1, 1L, 1.5, 'x', \"g${1}\", [1], 1..2, ([1] as Set)].each { show(over2(it)) } } catch (Exception problem) { println problem.class.name }\ntry { show(over2(#L)); show(over2(#N)) } catch (MissingMethodException e) { println 'none' }",
    "def opt(a, b = #A, c = b) { [a, b, c] }\ntry { show(opt(#A)); show(opt(#A, #A)); show(opt(1, 2, 3)) } catch (Exception problem) { println problem.class.name }\ndef named(Map m, x = 9) { [m, x] }\ntry { show(named(p: #A)); show(named(p: 1, q: 2, #I)) } catch (Exception problem) { println problem.class.name }\ndef many(String s, Object... xs) { [s, xs.length] }\ntry { show(many('a')); show(many('a', #A)); show(many('a', 1, 2)) } catch (Exception problem) { println problem.class.name }",
];
