interface I { def f(String a) }
class A implements I { def f(Object a) { 1 } }
println 'x'
