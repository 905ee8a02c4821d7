import groovy.transform.Immutable
@Immutable class P { String name; int age; List tags; Map m }
def p = new P('A', 3, ['x'], [k: 1])
println(p)
println(new P(name: 'B', age: 2, tags: [], m: [:]).name)
try { println(p.name = 'Z') } catch (Throwable err) { println(err.class.name) }
try { println(p.tags << 'y') } catch (Throwable err) { println(err.class.name) }
println(p.tags)
println(p == new P('A', 3, ['x'], [k: 1]))
@Immutable(copyWith = true) class Q { int a; int b }
println(new Q(1, 2).copyWith(b: 5))
