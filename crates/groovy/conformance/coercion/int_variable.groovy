int i = 5.9
println(i)
i = 'a' as char
println(i)
i = 7L
println(i)
i = 3.99d
println(i)
try { println({ int x = 'abc' }()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println({ int x = null }()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println({ int x = '5' }()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println({ int x = '55' }()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println({ int x = [1] }()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println({ int x = true }()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
Integer j = null
println(j)
j = 5.5
println(j)
try { println({ Integer x = 'abc' }()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
long l = 5
println(l.class.simpleName)
l = 2.5
println(l)
short sh = 70000
println(sh)
byte b = 200
println(b)
float f = 1.1
println(f.class.simpleName + f)
double d = 1.1
println(d.class.simpleName + d)
d = 1
println(d)
char c = 'x'
println(c.class.simpleName)
c = 65
println(c)
try { println({ char x = 'ab' }()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
BigDecimal bd = 5
println(bd.class.simpleName + bd)
bd = 1.5d
println(bd)
BigInteger bi = 7
println(bi.class.simpleName)
bi = 3.7
println(bi)
