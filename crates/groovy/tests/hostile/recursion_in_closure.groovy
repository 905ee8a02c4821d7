def f
f = { f(it + 1) }
f(0)
