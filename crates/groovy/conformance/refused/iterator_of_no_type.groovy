class Walked implements Iterable { def iterator() { [1].iterator() } }
println new Walked().toList()
