package com.example.app
class Foo { static class In { } }
trait T { private int x = 1; int x() { x } }
class Bar implements T { }
println Foo.name + ' ' + Foo.simpleName + ' ' + Foo.In.name
println new Bar().x()
println com.example.app.Foo.name
println this.class.name
try { new Foo().nothing } catch (e) { println e.message }
@groovy.transform.ToString class Shown { int a }
println new Shown(a: 1)
