class Coll implements Collection { def items = []; int size() { items.size() } ; boolean isEmpty() { items.isEmpty() } ; boolean contains(o) { items.contains(o) } ; Iterator iterator() { items.iterator() } ; Object[] toArray() { items.toArray() } ; Object[] toArray(Object[] a) { items.toArray(a) } ; boolean add(o) { items.add(o) } ; boolean remove(Object o) { items.remove(o) } ; boolean containsAll(Collection c) { items.containsAll(c) } ; boolean addAll(Collection c) { items.addAll(c) } ; boolean removeAll(Collection c) { items.removeAll(c) } ; boolean retainAll(Collection c) { items.retainAll(c) } ; void clear() { items.clear() } }
def c = new Coll()
c << 1 << 2
c.add(3)
println c.collect { it * 2 }
println c.size()
println c.sum()
println c.toList()
println c as List
println c.sort { -it }
for (x in c) print x
println()
println c.find { it == 2 }
println c ? 'y' : 'n'
println 2 in c
println c.join('+')
