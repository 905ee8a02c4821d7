def f = { nothing() }
for (i in 0..<1_000_000) { def g = f; f = { g() }; f.delegate = g }
f()
