def old = String.metaClass.getMetaMethod('toUpperCase')
String.metaClass.toUpperCase = { -> 'UP:' + old.invoke(delegate) }
println 'abc'.toUpperCase()
class Foo { def hi(x) { "hi $x" } }
def before = Foo.metaClass.getMetaMethod('hi', 'a')
Foo.metaClass.hi = { x -> '<' + before.invoke(delegate, x) + '>' }
println new Foo().hi('q')
