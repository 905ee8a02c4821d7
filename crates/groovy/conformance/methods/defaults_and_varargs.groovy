// What defaults assign, which defaults are named by others, and defaults beside varargs.
def t(Closure c) { try { println c() } catch (Throwable e) { println e.class.simpleName } }
def f1(a, b = (a = 2), c = b) { [a, b, c] }
def f2(a, b = 1.with { a = 2 }, c = b) { [a, b, c] }
def f3(a, b = 1.with { a = 2 }, c = 3) { [a, b, c] }
def f4(a, b = (a = 2), c = (a = 3), d = b) { [a, b, c, d] }
def f5(a, b = (a = 2), c = { b }) { [a, b, c instanceof Closure ? c() : c] }
def f6(a, b = (a = 2), c = "$b") { [a, b, c] }
def f7(a, b = (a = a + 1), c = (a = a + 1), d = b + c) { [a, b, c, d] }
def f8(a = 1, b = (a = 5), c = a) { [a, b, c] }
t { f1(1) }
t { f2(1) }
t { f3(1) }
t { f4(1) }
t { f4(1, 7) }
t { f4(1, 7, 8) }
t { f5(1) }
t { f6(1) }
t { f7(1) }
t { f7(1, 1) }
t { f8() }
t { f8(3) }
def g1 = { a, b = (a = 2), c = b -> [a, b, c] }
def g2 = { a, b = 1.with { a = 2 }, c = b -> [a, b, c] }
def g3 = { a, b = (a = 2), e = a -> [a, b, e] }
t { g1(1) }
t { g2(1) }
t { g2(1, 5) }
t { g3(1) }
t { g3(1, 5) }
def c = { a, b = 2, Object... r -> [a, b, r.length] }
def d = { a, b = 2, String... r -> [a, b, r.length] }
def m(a, b = 2, Object... r) { [a, b, r.length] }
def n(a, b = 2, c = 3, Object... r) { [a, b, c, r.length] }
def o(a = 1, Object... r) { [a, r.length] }
t { c(1) }
t { c(1, 5) }
t { c(1, [1] as Object[]) }
t { c(1, 5, 6) }
t { d(1, 'x') }
t { d(1, 5) }
t { d(1, 5, 'x') }
t { m(1) }
t { m(1, 5) }
t { m(1, 'x') }
t { m(1, [1] as Object[]) }
t { m(1, 5, 6) }
t { n(1) }
t { n(1, 5) }
t { n(1, 5, 6) }
t { n(1, 5, 6, 7) }
t { o() }
t { o(2) }
t { o(2, 3) }
