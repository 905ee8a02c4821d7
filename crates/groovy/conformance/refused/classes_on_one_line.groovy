class A { int x } class B { int y }
println new A(x: 1).x + new B(y: 2).y
