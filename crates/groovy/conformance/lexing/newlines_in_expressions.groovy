def a = 1 +
  2 *
  3
println a
def b = [1, 2, 3].findAll {
  it > 1
}.collect {
  it * 2
}
println b
def c = (1
  + 2)
println c
def s = 'x'
  .toUpperCase()
  .concat('y')
println s
if (a > 1 &&
    b.size() == 2 ||
    false) println 'multi-line condition'
def m = [a:
  1,
  b: 2
]
println m
def t = a > 1
  ? 'y'
  : 'n'
println t
def f = { x,
  y ->
  x + y
}
println f(1, 2)
