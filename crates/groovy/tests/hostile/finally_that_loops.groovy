def f() { try { throw new Exception('x') } finally { while (true) { } } }
f()
