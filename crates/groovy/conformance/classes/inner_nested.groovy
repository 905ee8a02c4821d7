class Outer {
  String name = 'out'
  static class Nested { String n = 'nested'; String toString() { "N:$n" } }
  class Inner { String hi() { "inner of $name" } }
  Inner make() { new Inner() }
  enum Kind { A, B }
  interface Cb { def go() }
}
println(new Outer.Nested())
println(new Outer(name: 'X').make().hi())
println(Outer.Kind.A)
def cb = { 'went' } as Outer.Cb
println(cb.go())
println(new Outer.Nested(n: 'z').n)
println(Outer.Nested.simpleName)
println(Outer.Nested.name)
