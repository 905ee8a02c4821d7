// Several arguments where a collection could stand, and iterators that begin elsewhere.
def t(n, c) { try { println "$n: ${c()}" } catch (Throwable e) { println "$n: ${e.class.name}: ${e.message}" } }
def m = [a: 1, b: 2]
t(1) { m.subMap(['a', 'x'], 0) }
t(2) { m.subMap(['a', 'x']) }
t(3) { m.subMap(['a', 'x'] as String[]) }
t(4) { m.subMap('a', 'b') }
t(5) { m.subMap(['a', 'x'], null) }
t(6) { m.subMap(['x', 'y'], 0) }
t(7) { [1,2,3].removeAll(1, 2) }
t(8) { def l = [1,2,3]; l.removeAll([1, 2] as Object[]); l }
t(9) { def l = [1,2,3]; l.retainAll([1, 2] as Object[]); l }
t(10) { def l = [1,2,3]; l.addAll([1, 2] as Object[]); l }
t(11) { [1,2,3].containsAll([1, 2] as Object[]) }
t(12) { def l = [1,2,3]; l.addAll(4, 5); l }
t(13) { [1,2,3].listIterator(2).previous() }
t(15) { def i = [1,2,3].listIterator(3); def r = []; while (i.hasPrevious()) r << i.previous(); r }
t(16) { Collections.addAll([], 1, 2) }
