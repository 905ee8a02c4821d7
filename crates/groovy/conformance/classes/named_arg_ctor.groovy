class P { String name; int age; List tags = []; Map opts; String toString() { "P:$name" } }
println(new P(name: "A", age: 3).with { [it.name, it.age, it.tags, it.opts] })
println(new P(name: "g${1}").name.class.simpleName)
try { println(new P(age: 'x')) } catch (Throwable err) { println(err.class.name) }
println(new P(age: 5.0).age)
println(new P(new LinkedHashMap([name: 'M', age: 1])).age)
def m = [name: 'spread', tags: ['a']]
println(new P(*: m).tags)
def p = [name: 'coerced'] as P
println(p.name)
P q = [name: 'assigned', age: 2]
println(q.age)
println(new P(tags: ['x', 'y']).tags.size())
class Sub extends P { String extra }
println(new Sub(name: 'N', extra: 'E').with { name + extra })
