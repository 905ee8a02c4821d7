def f() { try { while (true) { } } finally { f() } }
f()
