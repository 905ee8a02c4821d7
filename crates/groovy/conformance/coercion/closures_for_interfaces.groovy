interface Greeter { String greet(String n); default String hello() { greet('world') } }
class G implements Greeter { String greet(String n) { "hi $n" } }
println new G().hello()
Greeter g = { 'closure ' + it }
println g.greet('x')
println g.hello()
def h = { 'as ' + it } as Greeter
println h.hello()
def m = [greet: { 'map ' + it }] as Greeter
println m.greet('z')
println m.hello()
