class P { def foo() { 'P' } ; def x = 1 }
class Q extends P { }
P.metaClass.foo = { -> 'newP' }
P.metaClass.zip = { -> 'zip' }
P.metaClass.col = 'c'
println new P().foo() + new Q().foo() + new Q().zip()
try { println new Q().col } catch (e) { println e.message?.readLines()?.first() }
interface I { }
class R implements I { }
I.metaClass.ext = { -> 'ext' }
try { println new R().ext() } catch (e) { println e.message.readLines()[0] }
println P.metaClass.class.name + ' ' + new P().metaClass.class.name + ' ' + R.metaClass.class.name + ' ' + new R().metaClass.class.name + ' ' + 'x'.metaClass.class.name + ' ' + String.metaClass.class.name
P.metaClass.getX = { -> 'gx' }
println new P().x
P.metaClass.setX = { v -> println "sx $v" }
new P().x = 4
P.metaClass.equals = { o -> true }
println new P() == new P()
P.metaClass.hashCode = { -> 5 }
println new P().hashCode()
P.metaClass.plus = { o -> "plus $o" }
println new P() + 3
P.metaClass.getAt = { o -> "at $o" }
println new P()[3]
P.metaClass.asBoolean = { -> false }
println new P() ? 1 : 2
P.metaClass.iterator = { -> [1,2].iterator() }
println new P().collect { it }
for (x in new P()) println x
P.metaClass.call = { x -> "called $x" }
println new P()(3)
P.metaClass.each = { Closure c -> c(9) }
new P().each { println it }
def p = new P()
p.metaClass.foo = { -> 'obj' }
println p.foo() + new P().foo()
println p.with { foo() }
println([p, p]*.foo())
p.metaClass.x = 'px'
println p.x
try { p.metaClass.static.sss = { -> 1 }; println p.sss() } catch (e) { println e.class.name }
println P.metaClass.respondsTo(p, 'zip').size()
println p.respondsTo('zip') ? 'y' : 'n'
println p.hasProperty('col') ? 'y' : 'n'
println p.hasProperty('foo') ? 'y' : 'n'
println P.metaClass.hasMetaMethod('zip')
println P.metaClass.hasMetaProperty('col')
println P.metaClass.getMetaMethod('zip').invoke(p)
P.metaClass.chain = { a, b -> delegate }
println p.chain(1, 2).is(p)
