def log = []
def f = {
  try { log << 'try'; return 'r' }
  finally { log << 'finally' }
}
log << f()
println(log)
def g() { try { return 'try' } finally { println 'cleanup' } }
println(g())
def h() { try { throw new RuntimeException('x') } finally { return 'swallowed' } }
println(h())
def i() { def x = 1; try { return x } finally { x = 2 } }
println(i())
for (n in 1..3) { try { if (n == 2) continue; println n } finally { println "f$n" } }
for (n in 1..3) { try { if (n == 2) break } finally { println "b$n" } }
