class A { int i; String s; List l; double d; BigDecimal b; boolean f; Set st; long g; char c; Integer[] arr }
def a = new A()
a.i = 5.9
a.s = 5
a.d = 1
a.b = 3
a.f = 'x'
a.st = [1, 1]
a.g = 7
a.c = 'q'
a.arr = [1, 2]
println([a.i, a.s, a.d, a.b, a.f, a.st, a.g, a.c, a.arr])
try { println(a.i = 'x') } catch (Throwable err) { println(err.class.name) }
try { println(a.l = 'x') } catch (Throwable err) { println(err.class.name) }
try { println(a.i = null) } catch (Throwable err) { println(err.class.name) }
a.s = null
println(a.s)
a.s = "g${1}"
println(a.s.class.simpleName)
