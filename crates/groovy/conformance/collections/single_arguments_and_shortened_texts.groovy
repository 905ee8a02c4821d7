println([1, 2] + ([3] as Object[]))
println([1, 2, [3] as Object[]].minus([3] as Object[]).size() + ([1, 2] - ([2] as Object[])).size())
println((([1, 2, 2] as Integer[]) - ([2] as Integer[])).class.simpleName + ((['a', 'b'] as String[]) + 'c').class.simpleName + ((['a', 'b'] as String[]) - 'a').toList())
println((['a', 'b'] as String[]).union(['b', 'c'] as String[]).toList())
def s = [3, 1, 2] as LinkedHashSet
println(s.unique { it % 2 }.is(s).toString() + s)
println(new TreeSet([1, 2, 3]).unique { it % 2 })
println(Optional.of(3).collect { it + 1 })
println([1, 2, 3].toListString(1) + [1, 2, 3].toListString() + (1..3).toListString() + (1..3).toListString(3) + [].toListString(0) + [a: 1, b: 2].toMapString(1) + [a: 1].toMapString() + [:].toMapString(3))
println([1, [2, [3]]].collectNested(['x'] as Set) { it * 2 })
[a: 1, b: 2].eachWithIndex { println it }
[a: 1, b: 2].eachWithIndex { e, i -> println "$e $i" }
[a: 1, b: 2].eachWithIndex { k, v, i -> println "$k $v $i" }
println 'hello'.stripIndent(1) + "g${1}".stripIndent(1) + new StringBuilder('abc').stripIndent(1) + '|' + '  a\n b'.stripIndent(1) + '|' + '    a\n b'.stripIndent(2)
