import groovy.transform.*
@Sortable class A { String n; int v }
println new A(n: 'b', v: 1) <=> new A(n: 'a', v: 2); println ([new A(n: 'b', v: 1), new A(n: 'a', v: 2), new A(n: 'a', v: 1)].sort()*.v)
@Newify([Integer, A]) class N { def a() { A(n: 'x') } ; def b() { Integer('42') } ; def c() { Integer.new(7) } }
println new N().a().n + new N().b() + new N().c()
@Newify(String) def foo() { String('abc') }
println foo()
@Newify def baz() { A.new(n: 'auto').n + ArrayList.new([1, 2]) }
println baz()
@Singleton class S { int n = 4 }
println S.instance.n; try { new S() } catch (e) { println e.message }
@Singleton(property = 'theOne', lazy = true) class S2 { int n = 5 }
println S2.theOne.n
@Singleton(strict = false) class S3 { int n; S3() { n = 6 } }
println S3.instance.n + new S3().n
