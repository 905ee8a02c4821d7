def f = { 'closure' }
def f() { 'method' }
println(f())
println(f.call())
def g = { 'only closure' }
println(g())
class A { def p = { 'prop closure' }; def p() { 'method' } }
println(new A().p())
println((new A().p)())
