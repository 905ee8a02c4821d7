def a = 1
if (true) { def b = 2; a += b }
println(a)
try { println(b) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
for (i in 1..2) { def t = i }
try { println(t) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
{ -> def c = 3; a += c }()
println(a)
def f = { def a2 = 5; a2 + a }
println(f())
try { def q = 1 } finally { }
try { println(q) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
