def l = ('a'..'f').toList()
println l[1..3] + l[-2..-1] + l[0..<2] + l[2..0]
println 'abcdef'[1..<-1]
println 'abcdef'[-3..-1]
println((1..10)[2..4])
println((0..5).step(2))
for (i in 0..<3) print i
for (i in 3..<0) print i
for (i in 0<..3) print i
println()
println(5 in 1..<5)
println((1..3) == (1..<4))
println((1..3).equals(1..<4))
println((1..3).class.simpleName + (1L..3L).class.simpleName + (1.0..3.0).class.simpleName)
def a = 2, b = 4
println((a..b).toList())
println((a - 1..b + 1).toList())
println((b..a).collect { it })
println 'abc'[0..1]
println([0..2, 5].flatten())
