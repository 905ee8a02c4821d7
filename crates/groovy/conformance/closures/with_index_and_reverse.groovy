def l = ['a', 'b', 'c']
l.eachWithIndex { it, i -> print "$i:$it " }
println()
l.withIndex().each { s, i -> print "$s$i " }
println()
println l.withIndex().reverse()*.first()
println l.indices.collect { l[it] * it }
println l.withIndex().collectEntries { s, i -> [s, i] }
println l.withIndex().findAll { s, i -> i % 2 == 0 }.collect { it[0] }
println l.indexed().findAll { it.key > 0 }.values()
