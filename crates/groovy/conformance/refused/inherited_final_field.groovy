class B { final x = 1 }
class A extends B { def f() { x = 2 } }
println 'compiled'
