String.metaClass.shout = { -> delegate.toUpperCase() + '!' }
println 'a'.shout()
println "g${1}".shout()
try { println 'a'.shout(1) } catch (e) { println e.message.readLines()[0] }
String.metaClass.twice = { it * 2 }
try { println 'a'.twice() } catch (e) { println e.class.name }
println 'a'.twice(3)
String.metaClass.getLoud = { -> delegate.toUpperCase() }
println 'abc'.loud
String.metaClass.prop = 5
println 'x'.prop
try { String.metaClass.shout << { -> 'again' } } catch (e) { println e.class.name + ': ' + e.message }
String.metaClass.shout << { int n -> 'n' * n }
println 'q'.shout(3) + 'q'.shout()
String.metaClass.toUpperCase = { -> 'OVER' }
println 'abc'.toUpperCase()
String.metaClass.static.make = { n -> 'made' * n }
println String.make(2)
String.metaClass.'static'.zero = { -> 0 }
println String.zero()
Integer.metaClass.getDays = { -> "$delegate days" }
println 5.days
def a = 1, b = 2
Number.metaClass.dbl = { -> delegate * 2 }
try { println 4.dbl() } catch (e) { println e.message.readLines()[0] }
List.metaClass.sec = { -> delegate[1] }
try { println ([1,2].sec()) } catch (e) { println e.message.readLines()[0] }
ArrayList.metaClass.sec2 = { -> delegate[1] }
println ([1,2].sec2())
Map.metaClass.foo = { -> 'foo' }
try { println ([a:1].foo()) } catch (e) { println e.message.readLines()[0] }
LinkedHashMap.metaClass.foo3 = { -> 'foo3' }
println ([a:1].foo3())
String.metaClass = null
try { println 'a'.shout() } catch (e) { println e.message.readLines()[0] }
println 'abc'.toUpperCase()
Integer.metaClass = null; Number.metaClass = null; List.metaClass=null; ArrayList.metaClass = null; Map.metaClass = null; LinkedHashMap.metaClass = null
