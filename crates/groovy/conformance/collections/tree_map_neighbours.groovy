def t = new TreeMap([b: 2, a: 1, d: 4])
println t.floorEntry('c')
println t.ceilingEntry('c').value
println t.higherEntry('d')
println t.lowerEntry('b').key
println t.comparator()
println t.descendingKeySet()
println t.descendingMap()
println t.firstEntry()
println t.headMap('b')
println t.tailMap('b', false)
println t.subMap('a', 'c')
println t.navigableKeySet()
println t.pollFirstEntry()
println t
println t.floorEntry('b').class.name
try { t.floorEntry('b').value = 4 } catch (e) { println e.class.name }
def c = new TreeMap({ x, y -> y <=> x } as Comparator); c.putAll([a: 1, b: 2, c: 3])
println c
println c.floorKey('b')
println c.higherKey('b')
println c.headMap('b')
println c.comparator() != null
println c.firstKey()
