def x = 5, y = [a: [1, 2]]
assert y.a[0] + x == x * 2 : "msg $x"
