def x = 3
assert x + 2 * x > x ** 3
