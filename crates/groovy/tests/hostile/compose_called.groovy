def f = { it }
200000.times { f = f >> { x -> x } }
f(1)
