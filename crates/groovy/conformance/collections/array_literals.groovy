def a = new int[]{1, 2, 3}
println(a.sum())
String[] s = ['a', 'b']
println(s.length)
int[][] m = [[1], [2, 3]]
println(m[1][1])
char[] c = 'abc'.toCharArray()
println(c[1])
println(c.length)
byte[] b = [1, 2, -1]
println(b)
double[] d = [1, 2.5]
println(d)
Object[] o = [1, 'a', null]
println(o)
println(o.length)
long[] l = [1, 2L]
println(l.class.simpleName)
try { println(new int[-1]) } catch (Throwable err) { println(err.class.name) }
