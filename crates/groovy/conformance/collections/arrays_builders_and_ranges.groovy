println(([3, 1, 2] as Object[]).take(2).class.simpleName + (['a'] as String[]).tail().class.simpleName + (['b', 'a'] as String[]).takeWhile { it > 'a' }.class.simpleName)
println 'abc'.substring(1..2) + 'hello'.charAt([1])
for (c in new StringBuilder('abc')) println c
println new StringBuilder('abc').collect { it }.size() + new StringBuilder('abc').toList().size()
println new StringBuilder('abc').findAll { it }.size() + new StringBuilder('abc').inject(0) { a, b -> a + 1 }
println 'hello'.toCharacter()
println((~5G).class.simpleName + 6G.andNot(3G) + 7G.divideAndRemainder(2G) + 5G.bitwiseNegate())
println((['a', 'b'] as char[]).sum().class.simpleName + ([1, 2] as byte[]).sum().class.simpleName + ([1, 2] as long[]).sum().class.simpleName + ([1.5, 2] as float[]).sum().class.simpleName)
println([1, 2, 3].permutations { it.join('') })
println([null, 2].findResult(7) + [null].findResult(7) + [1, 2].findResult(9) { it > 1 ? it * 10 : null })
def into = [0] as Set
println([1, 2].collectMany(into) { [it, it * 2] }.class.simpleName + into)
println(([1, 2] as int[]).count { it > 0 } + ([1, 2] as Integer[]).count { it > 0 } + ([1, 2, 1] as int[]).count(1))
