class A { def f(Object o) { 'A.obj' }; def f(String s) { 'A.str' } }
class B extends A { def f(String s) { 'B.str' } }
println(new B().f('x'))
println(new B().f(1))
Object o = 'runtime string'
println(new A().f(o))
println(new B().f(o))
