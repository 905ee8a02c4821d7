import groovy.transform.*
import groovy.transform.builder.*
@Builder class A { String n; int x }
println(A.builder().n('q').x(3).build().with { n + x })
@Sortable(includes = ['last', 'first']) @ToString class P { String first, last }
println([new P(first: 'b', last: 'z'), new P(first: 'a', last: 'z'), new P(first: 'c', last: 'y')].sort())
@Singleton class S { int n = 1 }
println(S.instance.n)
println(S.instance.is(S.instance))
class L { @Lazy def v = { println 'computed'; 42 }() }
def l = new L()
println 'before'
println(l.v + l.v)
class De { @Delegate List inner = []; def own() { 'own' } }
def d = new De()
d << 1 << 2
d.add(3)
println(d.size() + d.own())
println(d.inner)
@TypeChecked def typed(int a) { a + 1 }
println(typed(3))
@CompileStatic def cs(String s) { s.length() }
println(cs('abc'))
