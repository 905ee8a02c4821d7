def add(a, b, c) { a + b + c }
def l = [1, 2, 3]
println(add(*l))
println(add(1, *[2, 3]))
println([0, *l, 4])
println([*l, *l])
println([*1..3, 9])
println([a: 1, *: [b: 2, c: 3]])
println([*: [a: 1], a: 2])
def m = [x: 1]
println([*: m, y: 2])
println([1, *[], 2])
println([*null])
println([*'ab'.toList()])
def f(Map m, x) { "$m $x" }
println(f(*: [q: 1], 5))
println(f(k: 2, 'v'))
