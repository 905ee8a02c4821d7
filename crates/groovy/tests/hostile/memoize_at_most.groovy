def f = { it }.memoizeAtMost(20_000)
for (i in 0..2_000_000_000) f(i)
