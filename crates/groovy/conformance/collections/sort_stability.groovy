def l = (1..12).collect { [k: it % 3, v: it] }
println(l.sort { it.k }*.v)
println(l.sort { a, b -> a.k <=> b.k }*.v)
println(l.sort { a, b -> b.k <=> a.k }*.v)
println(l.toSorted { [it.k, -it.v] .hashCode() } .size())
println(l.sort { a, b -> a.k <=> b.k ?: b.v <=> a.v }*.v)
println(['b1', 'a1', 'b0', 'a0'].sort { it[0] })
println(['b1', 'a1', 'b0', 'a0'].toSorted { x, y -> x[0] <=> y[0] ?: x[1] <=> y[1] })
