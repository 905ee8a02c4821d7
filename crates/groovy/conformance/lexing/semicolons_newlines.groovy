def a = 1; def b = 2
println a; println b;
;;
def c = a +
    b
println c
def d = [1,
  2,
  3,
]
println d
def m = [
  a: 1,
  b: 2,
]
println m
println(
  "x"
)
