println 5 in Integer
println 'x' in { it == 'x' }
println 'abc' in ~/a.*/
println 2 in [a: 1]
println 'a' in [a: false]
println 'a' in [a: true]
println null in []
println([1] in [[1], [2]])
println 3 in 1..5
println 'b' in 'abc'
println 'abc' in 'abc'
println 5 in 5.0
println Integer in Number
println 5.isCase(5L)
println Integer.isCase(5)
println((1..3).isCase(2))
println([1, 2].isCase(1))
println({ it > 3 }.isCase(5))
println((~/x/).isCase('x'))
println 'a'.isCase('a')
println null.isCase(null)
