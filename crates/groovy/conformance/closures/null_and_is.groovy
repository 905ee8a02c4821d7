def c = { }
println(c == c)
println(c.is(c))
println(c instanceof Closure)
println(c instanceof Runnable)
println(c instanceof groovy.lang.Closure)
def n = null
try { println(n('x')) } catch (Throwable err) { println(err.class.name) }
def notCl = 5
try { println(notCl('x')) } catch (Throwable err) { println(err.class.name) }
