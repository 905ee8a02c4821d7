class A { }
class B extends A { }
class C extends B { }
def f(A a) { 'A' }
def f(B b) { 'B' }
println(f(new A()))
println(f(new B()))
println(f(new C()))
A x = new B()
println(f(x))
def g(Object o) { 'object' }
def g(String s) { 'string' }
println(g(null))
def h(Number n) { 'number' }
def h(Integer n) { 'integer' }
println(h(5))
println(h(5L))
println(h(5.0))
def k(a) { 'one' }
def k(a, b) { 'two' }
def k() { 'zero' }
println(k() + k(1) + k(1, 2))
def l(Collection c) { 'coll' }
def l(Iterable i) { 'iter' }
println(l([1]))
