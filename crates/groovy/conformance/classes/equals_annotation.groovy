import groovy.transform.EqualsAndHashCode
@EqualsAndHashCode class A { int x; String s }
println(new A(x: 1, s: 'a') == new A(x: 1, s: 'a'))
println(new A(x: 1) == new A(x: 2))
println(new A(x: 1).hashCode() == new A(x: 1).hashCode())
println(new A() == null)
println(new A() == 5)
@EqualsAndHashCode(includes = 'id') class B { int id; String name }
println(new B(id: 1, name: 'a') == new B(id: 1, name: 'b'))
@EqualsAndHashCode(excludes = ['t']) class C { int id; int t }
println(new C(id: 1, t: 1) == new C(id: 1, t: 2))
@EqualsAndHashCode(callSuper = true) class D extends A { int y }
println(new D(x: 1, y: 1) == new D(x: 1, y: 1))
println(new D(x: 1, y: 1) == new D(x: 2, y: 1))
println([new A(x: 1), new A(x: 1), new A(x: 2)].toSet().size())
