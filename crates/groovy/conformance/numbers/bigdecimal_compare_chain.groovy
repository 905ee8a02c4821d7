def v = [1.0, 1.00, 1, 1L, 1G, 1d, 1f]
for (a in v) println v.collect { a == it }.every()
println v.collect { it.hashCode() == 1.hashCode() }
println v.unique().size()
println v.sort()
println([1.10, 1.1].unique())
println(1.10.equals(1.1))
println(1.10.compareTo(1.1))
println([1.10: 'a'][1.1])
