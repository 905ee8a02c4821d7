def f(x) { x.with { f(it) } }
f(1)
