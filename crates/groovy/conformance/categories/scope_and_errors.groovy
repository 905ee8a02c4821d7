class A1 { static String who(String s) { 'A1' } ; static String onlyA(String s) { 'a' } }
class B1 { static String who(String s) { 'B1' } }
use([A1, B1]) { println 'x'.who() + 'x'.onlyA() }
use([B1, A1]) { println 'x'.who() }
use(A1, B1) { println 'x'.who() }
use(A1) { println 'x'.who(); use(B1) { println 'x'.who() }; println 'x'.who() }
def f(s) { s.who() }
use(A1) { println f('q'); [1].each { println 'z'.who() }; println (['a','b'].collect { it.who() }) ; println (['a','b']*.who()) }
try { use(null) { } } catch (e) { println e.class.name + ':' + e.message }
try { use([]) { println 'in' } } catch (e) { println e.class.name + ':' + e.message }
try { use(3) { println 'in' } } catch (e) { println e.class.name + ':' + e.message }
try { use { } } catch (e) { println e.class.name + ':' + e.message }
try { use(A1, 3) } catch (e) { println e.class.name + ':' + e.message }
println use(A1) { 'b'.who() }
try { use(A1) { throw new IllegalStateException('x') } } catch (e) { println e.message?.readLines()?.first() }
try { println 'a'.who() } catch (e) { println e.message.readLines()[0] }
def late = use(A1) { return { 'in'.who() } }
try { println late() } catch (e) { println e.message.readLines()[0] }
def nulls = use(A1) { try { null.who() } catch (NullPointerException e) { e.message } }
println nulls
