import groovy.transform.*
@Canonical class P { String name; int age; List tags }
println(new P('A', 3, ['x']))
println(new P(name: 'B'))
println(new P())
println(new P('A', 3) == new P('A', 3))
println(new P('A', 3) == new P('A', 4))
println(new P('A', 3).hashCode() == new P('A', 3).hashCode())
println([new P('A'), new P('A')].unique().size())
@Canonical(includes = ['a']) class Q { int a; int b }
println(new Q(1))
