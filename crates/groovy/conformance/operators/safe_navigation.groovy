def n = null
println(n?.foo)
println(n?.foo())
println(n?.foo?.bar?.baz)
try { println(n?.foo.bar) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println([a: null].a?.b)
println([a: [b: 1]]?.a?.b)
println(n?.length() ?: 0)
println(n?.a?.b() == null)
def m = [x: [y: null]]
println(m?.x?.y?.z)
println(m.q?.z)
try { println(m.q.z) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n.foo) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n.foo()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n.foo = 1) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
n?.foo = 5
println 'assigned nothing'
def list = null
println(list?.size())
println(list?.collect { it })
println(list*.foo)
