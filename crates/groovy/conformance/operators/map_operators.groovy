println([a: 1] + [b: 2])
println([a: 1, b: 2] + [a: 9])
println([a: 1, b: 2] - [a: 1])
println([a: 1, b: 2] - [a: 5])
println([a: 1] == [a: 1])
println([a: 1, b: 2] == [b: 2, a: 1])
println([a: 1] == [a: 1L])
def m = [a: 1]
m += [c: 3]
println(m)
m -= [a: 1]
println(m)
println([a: 1].plus([b: 2]))
try { println([a: 1, b: 2].minus('a')) } catch (Throwable err) { println(err.class.name) }
