def q = new PriorityQueue({ a, b -> b <=> a } as Comparator); q.addAll([3, 1, 2, 5, 4]); println q; println q.poll(); println q; println q.peek(); println q.size(); println q.toList(); println q.collect { it }
def r = new PriorityQueue([5, 3, 4, 1, 2]); println r; r.add(0); println r; r.remove(3); println r; println r.contains(4); def out = []; while (r) out << r.poll(); println out; println r.poll()
def s = new PriorityQueue(11, { it.size() } as Comparator); try { s.add('abc'); s.add('a'); println s } catch (e) { println e.class.name }
def t = new PriorityQueue(10, { a, b -> a.size() <=> b.size() }); t << 'ccc' << 'a' << 'bb'; println t; println t.poll(); println t.element(); t.offer('z'); println t; println t.iterator().toList(); println t.comparator() != null
def u = new PriorityQueue(Comparator.reverseOrder()); u.addAll(1..6); println u; println u.remove(); println u; println u.remove(3); println u
try { new PriorityQueue().add(null) } catch (e) { println e.class.name }
try { new PriorityQueue().element() } catch (e) { println e.class.name }
try { new PriorityQueue().remove() } catch (e) { println e.class.name }
try { def v = new PriorityQueue(); v.add(1); v.add('x') } catch (e) { println e.class.name }
def w = new PriorityQueue(); w.addAll([9, 8, 7, 6, 5, 4, 3, 2, 1]); println w; w.removeIf { it % 2 == 0 }; println w; w.clear(); println w; println w.isEmpty()
def x = new PriorityQueue([c: 1].keySet()); println x; x = new PriorityQueue(new TreeSet([3, 1])); println x; println new PriorityQueue(x); println x.min(); println x.sum(); println x.sort(); println x.first(); println x.class.name; println x.any { it == 3 }; println x.find { it > 1 }; x += 4; println x; println x.class.name
for (i in w) println i; println (new PriorityQueue([2, 1]) == new PriorityQueue([2, 1])); println new PriorityQueue([3,2,1]).toArray()
