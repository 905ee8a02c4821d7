def r = []
3.times { r << it }
5.times { i -> if (i > 3) r << i }
println(r)
println((0..<3).collect { i -> i * i })
println(3.collect { it })
['a', 'b'].eachWithIndex { x, i -> print "$i$x " }
println()
println(['a', 'b'].withIndex().collect { x, i -> "$x$i" })
println(['a', 'b'].indexed().collect { i, x -> "$i$x" })
println(['a', 'b'].withIndex(1))
