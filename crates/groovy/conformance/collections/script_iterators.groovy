class Cnt<T> implements Iterable<T> { List<T> l = []; Iterator<T> iterator() { l.iterator() }; Cnt<T> leftShift(T t) { l << t; this } }
def c = new Cnt<String>() << 'a' << 'b'; for (x in c) print x
println()
println c.collect { it * 2 }
println c.toList()
println c.join('-')
println c*.toUpperCase()
println 'a' in c
println c.size()
println c.first()
println c.indexed()
println c.any { it == 'b' }
println c.sort { -(it as char as int) }
println c.inject('') { a, b -> a + b }
println c.contains('a')
println c.withIndex()
println c.sum()
println c.max()
println c.groupBy { it }
println c.drop(1)
println c.toSet()
println c.collectEntries { [it, 1] }
class It implements Iterator { int n = 0; boolean hasNext() { n < 5 }
def next() { n++ } }
println new It().collect { it }
println new It().take(2).toList()
println new It().findAll { it % 2 }
println new It().toList()
println new It().drop(2).toList()
println new It().indexed().toList()
println new It().withIndex().toList()
println new It().sum()
println new It().count(2)
println new It().max()
println new It().join(',')
println new It().reverse().toList()
println new It().size()
println new It().average()
println new It().countBy { it % 2 }
println new It().inject { a, b -> a + b }
println new It().unique { it % 2 }.toList()
println new It().toSorted { -it }.toList()
println new It().tail().toList()
println new It().init().toList()
println new It().takeWhile { it < 3 }.toList()
println new It().dropWhile { it < 3 }.toList()
println new It().chop(2, -1)
println new It().collate(2).toList() 
