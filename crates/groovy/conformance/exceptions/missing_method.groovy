def first = { c -> try { c() } catch (MissingMethodException e) { println e.message.readLines()[0] } }
first { 'abc'.foo() }
first { 5.foo(1, 'a') }
first { [1].foo([2], [a: 1]) }
first { new Object().foo(null) }
first { undefinedFunction(1) }
first { 'abc'.substring('x') }
first { 'abc'.toUpperCase(1, 2, 3) }
class A { def m(int x) { } ; static s() { } }
first { new A().m('x') }
first { new A().m(1, 2) }
first { new A().nope() }
first { A.nope() }
first { A.m(1) }
first { [a: 1].nope(5) }
first { Math.nope(1) }
first { "g${1}".nope() }
first { true.foo() }
first { 1.5.foo() }
try { 'x'.foo(1) } catch (MissingMethodException e) { println e.method + ' ' + e.type + ' ' + e.arguments.toList() }
