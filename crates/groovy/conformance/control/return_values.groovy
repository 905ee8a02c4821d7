def a() { 5 }
def b() { return }
def c() { if (false) 1 }
def d() { def x = 5 }
def e() { for (i in 1..2) i }
def f() { [1, 2].each { it } }
def g() { }
void h() { 5 }
def i() { { x -> x } }
println([a(), b(), c(), d(), e(), f(), g(), h()])
println(i()(3))
def j(n) { if (n) { 'yes' } else { 'no' } }
println(j(1) + j(0))
def k() { try { 'v' } finally { 'w' } }
println(k())
def l() { assert true }
println(l())
def m(n) { n > 0 ? { return 'pos' }() : 'neg' }
println(m(1))
