// A list that fills the parameters of a closure, and maps with defaults.
def show(Closure action) {
    try {
        def answer = action()
        println "${answer.inspect()} ${answer == null ? 'null' : answer.getClass().simpleName}"
    } catch (Exception problem) {
        println "${problem.class.simpleName}: ${(problem.message ?: '').readLines().find { true }}"
    }
}
show { [1].toUnique { it.foo } }
show { [1].unique(false) { it.foo } }
show { ([1] as Set).unique { it.foo } }
show { ([1] as Integer[]).toUnique { it.foo } }
show { [1].unique { a, b -> a.foo } }
show { (0..Integer.MAX_VALUE - 1).size() }
show { (Integer.MIN_VALUE..Integer.MIN_VALUE + 5) }
show { (Integer.MIN_VALUE..0) }
show { (5..Integer.MIN_VALUE) }
show { (5..-2147483647) }
show { (5..-2147483647).size() }
show { (5..-2147483647).toList().size() < 3 }
show { (5..-2147483647).first() }
show { (5..-2147483647).take(1) }
show { (5..-2147483642).take(1) }
show { (5..-2147483642).size() }
show { (0..-2147483646).size() }
show { (0..-2147483647).size() }
show { (0..-2147483648).size() }
show { ('a'..'c').size() }
show { (0..<0).size() }
show { (0..<Integer.MIN_VALUE).size() }
show { (Integer.MAX_VALUE..Integer.MIN_VALUE).size() }
show { (-5..<Integer.MAX_VALUE).size() }
show { ({ -> for (i in -1..Integer.MAX_VALUE) { return i } })() }
show { ({ -> for (i in 0..Integer.MAX_VALUE) { return i } })() }
show { ({ -> switch (5) { case 0..Integer.MAX_VALUE: return 'in' } })() }
show { ({ -> 5 in 0..Integer.MAX_VALUE })() }
show { ({ Integer x, y -> [x, y] })([1, 2]) }
show { ({ x, y = 5 -> [x, y] })([1]) }
show { ({ Closure x -> x() })([{ 5 }]) }
show { [[[1, 2]]].collect { List<Integer> x -> x } }
show { [['a']].any { String x -> x == 'a' } }
show { [['a']].find { String x -> x == 'a' } }
show { [['a']].findAll { String x -> true } }
show { ({ long c -> c })(5) }
show { ({ Long c -> c })(5) }
show { ({ double c -> c })(5.5) }
show { ({ BigDecimal c -> c })(5) }
show { ({ String c -> c })("${1}") }
show { ({ Object[] c -> c })(1, 2) }
show { ({ Object[] c -> c })([1, 2]) }
show { ({ Object... c -> c })([1, 2]) }
show { ({ String... c -> c })(['a', 'b']) }
show { ({ String... c -> c })(['a', 'b'] as String[]) }
show { ({ int... c -> c })(1, 2) }
show { ({ int... c -> c })([1, 2]) }
show { ({ Collection c -> c })([1, 2]) }
show { ({ Iterable c -> c })([1, 2]) }
show { ({ Map c -> c })(null) }
show { ({ Map c -> c })() }
show { ([:].withDefault { 5 }.with { [computeIfAbsent('q') { 'x' }, it] }) }
show { ([:].withDefault { 5 }.with { [computeIfPresent('q') { k, v -> 'x' }, it] }) }
show { ([:].withDefault { 5 }.with { [compute('q') { k, v -> "$v" }, it] }) }
show { ([:].withDefault { 5 }.with { [merge('q', 1) { k, v -> "$k$v" }, it] }) }
show { ([:].withDefault { 5 }.with { [getOrDefault('q', 1), it] }) }
show { ([:].withDefault { 5 }.with { [putIfAbsent('q', 1), it] }) }
show { ([:].withDefault { 5 }.with { [replace('q', 1), it] }) }
show { ([:].withDefault { 5 }.with { [replace('q', 5, 6), it] }) }
show { ([:].withDefault { 5 }.with { [remove('q', 5), it] }) }
show { ([:].withDefault { 5 }.with { [get('q', 1), it] }) }
show { ([:].withDefault { 5 }.with { [containsKey('q'), it] }) }
show { ([:].withDefault { 5 }.with { [getAt('q'), it] }) }
show { ([:].withDefault { 5 }.with { [q, it] }) }
show { ([:].withDefault { 5 }.with { [subMap(['q']), it] }) }
show { ([a: 1].withDefault { 5 }.with { [replaceAll { k, v -> v + 1 }, it] }) }
show { ([a: 1].withDefault { 5 }.with { it == [b: 1] }) }
show { ([b: 1] == [a: 1].withDefault { 1 }) }
show { ([1] as TreeMap) }
show { ([1, 2] as TreeMap) }
show { ([[a: 1], [b: 2]] as TreeMap) }
show { ([] as TreeMap) }
show { ([] as HashMap) }
show { ([] as LinkedHashMap) }
show { (([] as Set) as TreeMap) }
show { ([[1, 2]] as LinkedHashMap) }
show { ([[1, 2]] as HashMap) }
show { ([1, 2] as LinkedList) }
show { ([1, 2] as ArrayDeque) }
show { ([1, 2] as Stack) }
show { ([1, 2] as Vector) }
show { (['a'] as StringBuilder) }
show { (['5'] as BigDecimal) }
show { ([5] as BigDecimal) }
show { ([5] as BigInteger) }
show { (['5'] as Integer) }
show { ([0] as Date) }
show { (['UTF-8'] as Locale) }
show { ([null] as HashSet) }
show { ([null] as ArrayList) }
show { ([null] as LinkedHashSet) }
show { ([[null]] as LinkedList) }
show { ({ String x -> x } as Runnable).run() }
show { ({ String x -> x } as java.util.concurrent.Callable).call() }
show { ({ int... a -> a })([1, 2]) }
show { ({ x, String... r -> [x, r] })([1, 'a']) }
show { ({ x, String... r -> [x, r] })([1, 'a', 'b']) }
show { ({ x, String... r -> [x, r] })([1]) }
show { ({ x, ... r -> [x, r] })([1]) }
show { ({ x, ... r -> [x, r] })([1, 2]) }
show { ({ x, ... r -> [x, r] })([1, 2, 3]) }
show { ({ x, y, ... r -> [x, y, r] })([1, 2, 3]) }
show { ({ x, y, ... r -> [x, y, r] })([1, 2]) }
show { ({ ... r -> r })([1, 2]) }
show { ({ Object[] r -> r })([1, 2]) }
show { ({ Integer... r -> r })([1]) }
show { ({ Integer[] r -> r })([1]) }
show { ({ String r -> r })([null]) }
show { ({ String r, z = 3 -> [r, z] })(['a', 5]) }
show { ({ String r = 'q', z = 3 -> [r, z] })([]) }
show { ({ r = 'q', z = 3 -> [r, z] })([1, 2]) }
show { ({ r = 'q', z = 3 -> [r, z] })([1]) }
show { ({ r = 'q' -> [r] })([1]) }
show { ({ String r = 'q' -> [r] })([]) }
show { ({ String r = 'q' -> [r] })(['a']) }
show { ({ Integer r -> r })([1, 2].subList(0, 1)) }
show { ({ Integer r -> r })(1..1) }
show { ({ a, b -> [a, b] })(1..2) }
show { ({ a, b -> [a, b] })([1, 2] as LinkedList) }
show { ({ a, b -> [a, b] })([1, 2].asImmutable()) }
show { ({ a, b -> [a, b] })(new Tuple2(1, 2)) }
show { [c: 5].collect { Map.Entry s -> s.key } }
show { ({ x -> x })([]) }
