def a = [3, 1, 2] as Set
def b = [1, 2, 3] as Set
println a == b
println a.toString() + b.toString()
println a.equals(b)
println a.hashCode() == b.hashCode()
println a as List == b as List
println a.sort() == b.sort()
println([a, b].unique().size())
println a + b
println a - b
println a.intersect(b).sort()
println new TreeSet(a)
println a.collect { it }.class.simpleName
println a.findAll { it > 1 }.class.simpleName
println a.asImmutable().size()
println a.max() + a.min() + a.sum()
