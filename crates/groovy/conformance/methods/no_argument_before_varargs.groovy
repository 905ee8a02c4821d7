class O { def f() { 'none' } ; def f(int[] a) { 'array' } ; def f(String s, Object... r) { 'rest' } }
println new O().f() + new O().f(1, 2) + new O().f('a')
def sum(int... xs) { xs.sum() }
println sum()
