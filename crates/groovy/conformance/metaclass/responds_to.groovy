class A { def name = 'n'; def foo(int x) { 'orig' } ; static st() { } }
println A.metaClass.respondsTo(new A(), 'foo')
def a = new A()
println a.metaClass.respondsTo(a, 'foo', Integer)
println a.respondsTo('foo')
println a.respondsTo('nope')
println a.respondsTo('foo', Integer)
println a.respondsTo('foo', int)
println a.respondsTo('foo', [Integer] as Class[])
println a.respondsTo('foo', String)
println a.hasProperty('name').name
println a.hasProperty('zork')
println a.metaClass.hasProperty(a, 'name')?.name
println a.metaClass.getProperty(a, 'name')
a.metaClass.setProperty(a, 'name', 5); println a.name
println a.metaClass.invokeMethod(a, 'foo', 4)
println a.metaClass.invokeMethod(a, 'foo', [4] as Object[])
println A.metaClass.invokeStaticMethod(A, 'st', [] as Object[])
println a.metaClass.getMetaMethod('foo', 4)
println a.metaClass.getMetaMethod('foo', 4).invoke(a, 4)
println a.hasProperty('name').type
println a.hasProperty('name').getProperty(a)
println a.metaClass.getMetaMethod('nope')
println 'x'.metaClass.respondsTo('x', 'size').size()
println a.metaClass.pickMethod('foo', Integer)
println [].respondsTo('each') as boolean
