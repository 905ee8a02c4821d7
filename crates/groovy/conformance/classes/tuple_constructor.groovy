import groovy.transform.*
@TupleConstructor class A { int x; String s = 'dflt' }
println(new A(1).s)
println(new A(1, 'z').s)
println(new A().x)
println(new A(x: 5).x)
@TupleConstructor(includes = ['b']) class B { int a = 9; int b }
println(new B(4).with { "$a $b" })
@TupleConstructor(force = true, excludes = 'c') class C { int a; int c; C(String s) { c = s.size() } }
println(new C(7).a)
println(new C('four').c)
@MapConstructor class D { int q }
println(new D(q: 3).q)
