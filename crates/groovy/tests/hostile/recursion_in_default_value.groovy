def f(a = f()) { a }
f()
