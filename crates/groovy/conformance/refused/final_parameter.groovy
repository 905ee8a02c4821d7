def f(final x) { x = 1 }
