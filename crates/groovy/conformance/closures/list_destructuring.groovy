def two = { a, b -> "$a-$b" }
println(two([1, 2]))
println([[1, 2], [3, 4]].collect { a, b -> a + b })
println([[1, [2, 3]]].collect { a, b -> b })
[[1, 2], [3, 4]].each { a, b -> print "$a$b " }
println()
println([a: 1, b: 2].collect { k, v -> "$k$v" })
println([[1, 2, 3]].collect { a, b, c -> a + b + c })
println([[1, 2]].collect { it.size() })
println([[1, 2]].collect { x -> x })
