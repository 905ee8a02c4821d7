class A { }
class B { String toString() { 'B!' } }
println(new A().toString().startsWith('A@'))
println("${new B()}")
println([new B(), new B()])
println([b: new B()])
println('x' + new B())
