interface Fn { int apply(int a, int b) }
class U { static using(Fn f) { f.apply(3, 4) }; def inst(String s, Fn f) { s + f.apply(1, 2) } ; U() {} ; U(Fn f) { println f.apply(5, 6) } }
println U.using { a, b -> a * b }
println new U().inst('x') { a, b -> a + b }
println new U().inst('x', (a, b) -> a - b)
new U({ a, b -> a * 100 })
Fn fn = { a, b -> a + b }
println fn.apply(1, 2)
println fn(1, 2)
interface Named { String name() }
def chosen(Named n) { 'interface' }
def chosen(Closure c) { 'closure' }
def chosen(Object o) { 'object' }
println chosen { 'x' }
def other(Named n) { n.name() }
def other(Object o) { 'object' }
println other { 'x' }
