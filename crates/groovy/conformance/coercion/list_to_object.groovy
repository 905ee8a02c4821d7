class P { int x, y; P() { }; P(int x, int y) { this.x = x; this.y = y }; String toString() { "P($x,$y)" } }
P p = [1, 2]
println(p)
println([3, 4] as P)
println([x: 5, y: 6] as P)
P q = [x: 7]
println(q)
try { println({ P r = [1, 2, 3] }()) } catch (Throwable err) { println(err.class.name) }
try { println({ P r = 'no' }()) } catch (Throwable err) { println(err.class.name) }
List<P> ps = [[1, 2] as P]
println(ps)
def f(P z) { "f $z" }
try { println(f([1, 2])) } catch (Throwable err) { println(err.class.name) }
Date d = [124, 0, 1] as Date
println(d.year)
