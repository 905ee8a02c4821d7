[1, 2].each { print it }
println()
[1, 2].reverseEach { print it }
println()
[a: 1, b: 2].each { print it.key + it.value }
println()
[a: 1, b: 2].each { k, v -> print k + v }
println()
[a: 1].eachWithIndex { e, i -> print "$i${e.key}" }
println()
[a: 1].eachWithIndex { k, v, i -> print "$i$k$v" }
println()
[a: 1, b: 2].reverseEach { print it }
println()
(1..3).each { print it }
println()
[[1, 2]].each { a, b -> print a + b }
println()
println([1].each { })
println([a: 1].each { })
println(null.each { print 'never' })
5.each { print it }
println()
