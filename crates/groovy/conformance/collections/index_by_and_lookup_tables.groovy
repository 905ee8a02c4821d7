def items = [[id: 1, n: 'a'], [id: 2, n: 'b'], [id: 1, n: 'c']]
println(items.collectEntries { [it.id, it] }[1].n)
println(items.groupBy { it.id }.collectEntries { k, v -> [k, v*.n.join()] })
println(items.inject([:].withDefault { [] }) { m, i -> m[i.id] << i.n; m })
println(items.countBy { it.id }.max { it.value }.key)
println(items.indexed().findAll { i, x -> x.id == 1 }*.key)
println(items.unique(false) { it.id }.size())
println(items*.id.unique())
