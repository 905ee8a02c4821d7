def l = [].withDefault { it * 2 }; println l[3]; println l; println l.size(); println l[0]; println l
def e = [].withEagerDefault { it * 2 }; println e[3]; println e; println e[5]; println e
def z = [].withLazyDefault { 'd' }; println z[2]; println z; println z.get(1); println z
def m = [1, null, 3].withDefault { 9 }; println m[1]; println m; println m[4]; println m; println m[-1]; try { println m[-9] } catch (x) { println x.class.name + x.message }
println l.class.name; println e.class.name; println l == [0, null, null, 6]; l << 5; println l; l[7] = 1; println l; println l[1..3]; println l.getAt([0, 5]); println l
for (x in l) print "$x "; println(); println l.collect { it }; println l.contains(6); println l.indexOf(6); l.add(0, 'z'); println l; println l.subList(0, 2); println l.first(); println l.last(); println l.join(','); println l as String
def orig = [1]; def w = orig.withDefault { 7 }; w[2]; println orig; println w.size(); println w instanceof List; w.clear(); println w; println w[1]; println w
def n = [].withDefault { i -> "x$i" }; println n[0] + n[2]; println n; println n.get(2); println n.getAt(1)
println ([].withDefault { it }.with { it[3]; it.size() })
def r = [3, 1, 2].withDefault { 0 }; println r.sort(); println r; println r.reverse(); println r.plus([4]); println r + 5; println r.remove(0); println r; println r.isEmpty(); println r.iterator().next()
