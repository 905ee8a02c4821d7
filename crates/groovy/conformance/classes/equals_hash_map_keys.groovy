class K { int id; boolean equals(o) { o instanceof K && o.id == id }; int hashCode() { id } ; String toString() { "K$id" } }
def m = [(new K(id: 1)): 'one']
println(m[new K(id: 1)])
println(m.containsKey(new K(id: 2)))
println(m)
println([new K(id: 1), new K(id: 2)].groupBy { it.id })
println([new K(id: 2), new K(id: 1)].sort { it.id })
println([new K(id: 1)].contains(new K(id: 1)))
