def f = { it.size() }.memoize()
for (i in 0..2_000_000_000) f('x' * 1_000 + i)
