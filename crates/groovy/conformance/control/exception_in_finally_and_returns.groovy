def f() { try { return 'a' } finally { println 'finally runs' } }
println f()
def g() { try { throw new Exception('x') } catch (e) { return 'caught' } finally { println 'fin2' } }
println g()
def h() { for (i in 1..3) { try { if (i == 2) return i } finally { print "[$i]" } } }
println h()
def k() { def l = []; try { l << 1; return l } finally { l << 2 } }
println k()
def z() { try { 1 / 0 } catch (ArithmeticException e) { 'arith' } }
println z()
