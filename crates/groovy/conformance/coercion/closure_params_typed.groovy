def f = { int x -> x.class.simpleName }
println(f(5))
try { println(f('5')) } catch (Throwable err) { println(err.class.name) }
try { println(f(5L)) } catch (Throwable err) { println(err.class.name) }
def g = { String x -> x.class.simpleName }
println(g("g${1}"))
try { println(g(1)) } catch (Throwable err) { println(err.class.name) }
def h = { List x -> x.class.simpleName }
println(h([1]))
def k = { double x -> x }
println(k(1))
def m = { BigDecimal x -> x.class.simpleName }
println(m(1.5))
def n = { boolean b -> b }
try { println(n(1)) } catch (Throwable err) { println(err.class.name) }
def o = { Object x -> x }
println(o(null))
def p = { int x = 5.5 -> x }
println(p())
