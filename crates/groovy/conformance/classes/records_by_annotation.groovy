import groovy.transform.*
@RecordType class R { int a; String b }
def r = new R(1, 'x')
println r
println r.a() + r.b
record Cmp(int v) implements Comparable<Cmp> { int compareTo(Cmp o) { v <=> o.v } }
println([new Cmp(3), new Cmp(1)].sort())
@ToString(includeNames = true) record TS(int a) { }
println new TS(1)
@Canonical class C { int a; String b = 'def' }
println new C(1) == new C(1, 'def')
println new C(a: 2)
@Immutable class I { int a; List l }
def i = new I(1, [1])
println i
try { i.a = 2 } catch (e) { println e.class.name + e.message }
try { i.l << 2 } catch (e) { println e.class.name }
