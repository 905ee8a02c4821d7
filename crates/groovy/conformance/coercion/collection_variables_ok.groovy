Set s = [1, 2, 2]
println(s.class.simpleName + s)
LinkedList ll = [1]
println(ll.class.simpleName)
int[] a = [1, 2]
println(a.class.simpleName)
String[] sa = ['a', 1, "g${2}"]
println(sa)
println(sa[1].class.simpleName)
List l = [1, 2] as int[]
println(l.class.simpleName)
Object[] o = [1]
println(o.class.simpleName)
Collection c = [3]
println(c.class.simpleName)
SortedSet ss = [3, 1] as TreeSet
println(ss)
List fromArr = ['x', 'y'] as String[]
println(fromArr)
try { println({ List x = 'abc' }()) } catch (Throwable err) { println(err.class.name) }
try { println({ Map x = [1] }()) } catch (Throwable err) { println(err.class.name) }
try { println({ List x = [a: 1] }()) } catch (Throwable err) { println(err.class.name) }
try { println({ int[] x = ['a'] }()) } catch (Throwable err) { println(err.class.name) }
double[] ds = [1, 2.5, 3L]
println(ds)
Deque dq = [1, 2] as ArrayDeque
println(dq.peekLast())
HashMap hm = [a: 1]
println(hm.getClass().simpleName)
try { println({ TreeMap tm = [a: 1] }()) } catch (Throwable err) { println(err.class.name) }
Iterable it2 = [1]
println(it2)
def m = [:] as TreeMap
println(m.getClass().simpleName)
