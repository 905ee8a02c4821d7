def f() { try { while (true) { } } finally { return 'swallowed' } }
println f()
println 'alive'
