def a = { }
println(a())
def b = { def x = 5 }
println(b())
def c = { if (it) 'y' else 'n' }
println(c(1) + c(0))
def d = { return }
println(d())
def e = { for (i in 1..2) { } }
println(e())
def f = { x -> switch (x) { case 1: 'one'; break; default: 'def' } }
println(f(1) + f(2))
def g = { try { 1 / it } catch (err) { 'err' } }
println(g(0))
println(g(2))
