def f(int x) { x + 1 }
println(f(5))
println(f(5 as byte))
try { println(f('c' as char)) } catch (Throwable err) { println(err.class.name) }
try { println(f('5')) } catch (Throwable err) { println(err.class.name) }
try { println(f(5.5)) } catch (Throwable err) { println(err.class.name) }
try { println(f(null)) } catch (Throwable err) { println(err.class.name) }
try { println(f(5L)) } catch (Throwable err) { println(err.class.name) }
def g(String s) { s.class.simpleName }
println(g("g${1}"))
try { println(g(5)) } catch (Throwable err) { println(err.class.name) }
def h(double d) { d }
println(h(5))
println(h(5.5))
println(h(5L))
def k(List l) { l.class.simpleName }
println(k([1]))
try { println(k(1 as int[])) } catch (Throwable err) { println(err.class.name) }
try { println(k([1] as Set)) } catch (Throwable err) { println(err.class.name) }
def l(BigDecimal b) { b.class.simpleName }
println(l(1.5))
println(l(1))
try { println(l(1.5d)) } catch (Throwable err) { println(err.class.name) }
def m(long n) { n }
println(m(5))
def n(Integer i) { i }
println(n(null))
try { println(n(5L)) } catch (Throwable err) { println(err.class.name) }
def o(char c) { c }
try { println(o('a')) } catch (Throwable err) { println(err.class.name) }
try { println(o('ab')) } catch (Throwable err) { println(err.class.name) }
def p(boolean b) { b }
try { println(p(1)) } catch (Throwable err) { println(err.class.name) }
try { println(p('')) } catch (Throwable err) { println(err.class.name) }
