def f = { it ? 'yes' : 'no' }
println([f(1), f(0), f(''), f('a'), f(null), f([]), f([0]), f([:])])
def x = 5
println(x > 3 ? x < 10 ? 'mid' : 'big' : 'small')
println((x == 5) ? [a: 1] : [b: 2])
println(x ? x : 0)
println(x > 3 ? 'a' + 'b' : 'c')
def y = x > 3
  ? 'multi'
  : 'line'
println(y)
