sealed class S permits A, B { }
final class A extends S { }
non-sealed class B extends S { }
println(new A() instanceof S)
final class F { final int x = 1 }
println(new F().x)
