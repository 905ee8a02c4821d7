// Trees keep their order in what is made of them, and are taken over as they are; what is removed is compared as Java does.
def t(n, c) { try { println "$n: ${c()}" } catch (Throwable e) { println "$n: ${e.class.name}: ${e.message}" } }
def a = [[1, 2], [3]].collect(new TreeSet()) { it.toString() }
def b = a + (5..2).collect { "<$it>" }
def c = ['a', 'b'].collect(new TreeSet()) { it == 1 }.grep(Range)
t(1) { [a, a.class, b, b.class, b.size(), c, c.class] }
def d = b.plus(c)
t(2) { [d, d.class, d.size()] }
t(3) { ([1, 'a', null] as HashSet).minus(d) }
t(4) { ([1, 'a', null] as HashSet).minus(b) }
t(5) { ([1, 'a', null] as HashSet).minus(a) }
t(6) { ([1, 'a', null] as HashSet).minus(['x', 'y', 'z', 'q'] as TreeSet) }
t(7) { ([1, 'a'] as HashSet).minus(['x', 'y', 'z', 'q'] as TreeSet) }
t(8) { ([1, 'a', null, 4, 5] as HashSet).minus(['x', 'y'] as TreeSet) }
t(9) { d.contains(1) }
t(10) { d.contains(null) }
t(11) { d.contains('a') }
t(13) { [1, 'a', null] - d }
t(14) { (['x', 'y', 'z', 'q'] as TreeSet).contains(1) }
t(15) { ([1, 'a'] as Set) - (["<1>", "<2>", 'z'] as TreeSet) }
t(16) { ([1, 'a'] as Set) - (["<1>", "<2>", "<3>"] as TreeSet) }
t(17) { ([1, null] as Set) - (["<1>", "<2>", "<3>"] as TreeSet) }
t(18) { ([1, 'a'] as Set) - (['a1', 'a2', 'a3'].collect { "$it" } as TreeSet) }
t(19) { (["<1>", "<2>", "<3>"] as TreeSet).contains(5) }
t(20) { (["<1>", "<2>", "<3>"] as TreeSet).contains(null) }
t(21) { (["<1>", "<2>", "<3>"] as TreeSet).contains('<1>') }
t(22) { new TreeSet({ x, y -> y <=> x } as Comparator).with { addAll([1, 3, 2]); it + [5, 0] } }
t(23) { new TreeSet({ x, y -> y <=> x } as Comparator).with { addAll([1, 3, 2]); it.findAll { it > 1 } } }
t(24) { new TreeSet({ x, y -> y <=> x } as Comparator).with { addAll([1, 3, 2]); it - [1] } }
t(25) { new TreeSet({ x, y -> y <=> x } as Comparator).with { addAll([1, 3, 2]); [it.collect { it }, it.sort(), it.toSorted(), it.headSet(2), it.tailSet(2), it.descendingSet(), it.first(), it.floor(5)] } }
t(26) { new TreeMap({ x, y -> y <=> x } as Comparator).with { putAll([a: 1, c: 3, b: 2]); it + [d: 4] } }
t(27) { new TreeMap({ x, y -> y <=> x } as Comparator).with { putAll([a: 1, c: 3, b: 2]); [it.findAll { it.value > 1 }, it.headMap('b'), it.firstKey(), it.floorKey('z'), it.collectEntries { k, v -> [k, v] }] } }
t(28) { new TreeMap({ x, y -> y <=> x } as Comparator).with { putAll([a: 1, c: 3, b: 2]); [it - [a: 1], it.take(2), it.drop(1), it.sort(), it.toSorted { -it.value }, it.subMap(['a'])] } }
t(29) { def l = [1, 2]; l.removeAll([1L]); l }
t(30) { def l = [1, 2, 'a']; l.removeAll(["${'a'}"]); l }
t(31) { def l = [1, 2, 3] as Set; l.removeAll([1L, 2]); l }
t(32) { def l = [1, 2, 3]; l.retainAll([1L, 2]); l }
t(33) { def l = [1, 2, null]; l.removeAll([null]); l }
t(34) { def l = [1.0, 2]; l.removeAll([1.00]); l }
t(35) { def l = [[1], [2]]; l.removeAll([[1L]]); l }
t(36) { def l = [1, 2] as TreeSet; l.removeAll(['a']); l }
t(37) { def l = [1, 2, 3] as TreeSet; l.removeAll([9L]); l }
t(38) { def l = [1, 2, 3]; l.containsAll([1L]) }
t(39) { [1, 2] - [1L] }
