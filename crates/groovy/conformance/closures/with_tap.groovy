def m = [a: 1]
m.with { b = 2; a = 10 }
println(m)
println(m.with { a + b })
def sb = new StringBuilder().with { append('x'); append('y'); it }
println(sb)
def l = [].tap { add(1); add(2) }
println(l)
println('abc'.with { toUpperCase() + length() })
println('abc'.with { it.reverse() })
class Person { String name; int age; String toString() { "$name $age" } }
def p = new Person().tap { name = 'Al'; age = 3 }
println(p)
p.with { name = 'Bo' }
println(p)
println(5.with { it + 1 })
