def f
f = { [2, 1].sort { a, b -> f(); 0 } }
f()
