println 5 - 2.5
println 'hello' - 'l'
println([1, 2, 2, 3] - 2)
println([1, 2, 3] - [1, 3])
println([a: 1, b: 2] - [b: 2])
println(([1, 2] as Set) - 1)
println(new Date(86400000) - new Date(0))
println(new Date(86400000) - 1)
println(('c' as char) - ('a' as char))
println((1..5) - 3)
println([1, null] - null)
println(['a', 'b'] - "${'a'}")
