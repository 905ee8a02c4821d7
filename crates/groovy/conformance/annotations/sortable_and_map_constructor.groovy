import groovy.transform.*
@Sortable class A { String n; int v }
println new A(n: 'b', v: 1) <=> new A(n: 'a', v: 2); println ([new A(n: 'b', v: 1), new A(n: 'a', v: 2), new A(n: 'a', v: 1)].sort()*.v)
@Sortable(includes = ['v', 'n']) class B { String n; int v }
println ([new B(n: 'b', v: 1), new B(n: 'a', v: 2), new B(n: 'a', v: 1)].sort().collect { it.n + it.v })
@Sortable(excludes = 'n') class C { String n; int v }
println ([new C(n: 'b', v: 3), new C(n: 'a', v: 2)].sort()*.n)
@Sortable(reversed = true) class D { String n; int v }
println ([new D(n: 'b', v: 3), new D(n: 'c', v: 2)].sort()*.n)
println A.comparatorByN().compare(new A(n: 'b'), new A(n: 'a')); println ([new A(n: 'b', v: 1), new A(n: 'a', v: 2)].sort(A.comparatorByV())*.v)
@MapConstructor @ToString class E { String n; int v; { n = 'init' } }
println new E(n: 'x', v: 2); println new E([v: 3]); println new E()
@MapConstructor(includes = 'n') @ToString class F { String n; int v }
println new F(n: 'q'); try { println new F(n: 'q', v: 3) } catch (e) { println e.message }
@MapConstructor(excludes = ['v']) @ToString class F2 { String n; int v }
println new F2(n: 'q', v: 4)
@MapConstructor(pre = { n = n ?: 'pre' }, post = { v = v * 2 }) @ToString class G { String n; int v }
println new G(v: 2)
@MapConstructor(noArg = true) @ToString class H { String n }
println new H()
