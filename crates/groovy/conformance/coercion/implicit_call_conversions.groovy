def f(Integer x) { "Integer $x" }
println(f(5))
try { println(f(5L)) } catch (Throwable err) { println(err.class.name) }
try { println(f(5.0)) } catch (Throwable err) { println(err.class.name) }
def g(long x) { "long $x" }
println(g(5))
def h(double x) { "double $x" }
println(h(5))
println(h(5.5))
def i(Number x) { "Number $x" }
println(i(5.5))
def j(Object[] x) { "arr ${x.length}" }
println(j([1, 2] as Object[]))
println(j(1, 2))
def k(char x) { "char $x" }
try { println(k('a')) } catch (Throwable err) { println(err.class.name) }
def l(Closure c) { 'closure' }
println(l { })
def m(Runnable r) { 'runnable' }
println(m { })
def n(CharSequence c) { c.class.simpleName }
println(n('a'))
println(n("a${1}").startsWith('GString'))
def o(Collection c) { c.class.simpleName }
println(o([1]))
try { println(o([1] as int[])) } catch (Throwable err) { println(err.class.name) }
def p(float f) { f }
println(p(1))
try { println(p(1.5)) } catch (Throwable err) { println(err.class.name) }
def q(byte b) { b }
try { println(q(5)) } catch (Throwable err) { println(err.class.name) }
def r(BigInteger b) { b.class.simpleName }
println(r(5))
println(r(5L))
