def f = { it * 2 }.memoize()
for (i in 0..2000000000) f(i)
