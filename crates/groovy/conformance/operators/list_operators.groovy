println([1, 2] + [3])
println([1, 2] + 3)
println([1, 2, 3] - [2])
println([1, 2, 3, 2] - 2)
println([1, 2] * 2)
println([1, 2] + null)
println([1, [2]] - [[2]])
println([1] + 'ab')
println([1, 2] == [1, 2])
println([1, 2] == [2, 1])
println([1, 2] == (1..2))
println([1] == [1L])
println([1, 2].equals([1L, 2]))
def l = [1]
l += 2
l += [3, 4]
println(l)
l -= [1]
println(l)
l *= 2
println(l)
println(['a'] + [b: 1])
println(([1] as Set) + [1, 2])
try { println([1, 2, 3] & [2, 3]) } catch (Throwable err) { println(err.class.name) }
