// Extremes of one item, ranges wider than an int, what is no collection.
def show(Closure action) {
    try {
        def answer = action()
        println "${answer.inspect()} ${answer == null ? 'null' : answer.getClass().simpleName}"
    } catch (Exception problem) {
        println "${problem.class.simpleName}: ${(problem.message ?: '').readLines().find { true }}"
    }
}
show { (true ? (255 << 33) : 1.5d) }
show { (true ? (2 + 3) : 1.5d) }
show { (true ? (2 * 3L) : 1.5d) }
show { (true ? (7 / 2) : 1.5d) }
show { (true ? (2 ** 3) : 1.5d) }
show { (true ? ~5 : 1.5d) }
show { (true ? (5 & 3) : 1.5d) }
show { (true ? (5 % 3) : 1.5d) }
show { (true ? (5.intdiv(3)) : 1.5d) }
show { (true ? (5 <=> 3) : 1.5d) }
show { (true ? (-17) : (0.001f <=> 4)) }
show { (false ? (-17) : (0.001f <=> 4)) }
show { (true ? (1 == 2) : 1.5d) }
show { (true ? -5 : 1.5d) }
show { (true ? 5 : 1L + 1) }
show { (true ? 5 : 1.0f + 1) }
show { (true ? 5 : 1.0f * 1d) }
show { (true ? 5 : 1.0 + 1d) }
show { (true ? 5L : 1.0 + 1) }
show { (true ? 5 : 2 - 1L) }
show { (true ? 5 : (1L >> 3)) }
show { (true ? 5L : (1 >> 3L)) }
show { (true ? 5 : 'abc'.size()) }
show { (true ? 5 : 'abc'.size() + 1L) }
show { (true ? 'a' : 5L) }
show { (true ? 5 : (2 | 3L)) }
show { (true ? 5 : (2 ^ 3L)) }
show { (1 ? 5 : 1d ? 2 : 3L) }
show { (5 ?: 1d) }
show { (5 + 1 ?: 1d) }
show { (true ? (3 as int) + 1 : 1d) }
show { (true ? 5 : -1L) }
show { Double.NaN.toBigInteger() }
show { Double.POSITIVE_INFINITY.toBigInteger() }
show { Double.POSITIVE_INFINITY.toBigDecimal() }
show { Double.NaN as BigInteger }
show { Double.NaN as BigDecimal }
show { (BigDecimal) Double.NaN }
show { Float.NaN.toBigInteger() }
show { 'NaN'.toBigDecimal() }
show { 'abc'.toBigDecimal() }
show { 'a'.collect { [it] }.collect { String x -> x.size() } }
show { [[1]].collect { int x -> x } }
show { ({ String x -> x }).call(['a']) }
show { ({ String x -> x })(['a']) }
show { ({ Integer... x -> x })([1, 2]) }
show { ({ String x, int y = 5 -> x + y })(['a']) }
show { ({ List x -> x })(['a']) }
show { ({ Map x -> x })([[a: 1]]) }
show { ([[null]] as TreeSet) }
show { ([[1, 2]] as TreeSet) }
show { ([1, null] as TreeSet) }
show { (([1] as Set) as HashMap) }
show { (([1] as Set) as TreeMap) }
show { (([-1] as Set) as HashMap) }
show { (([1, 0.5f] as Set) as HashMap) }
show { ([1] as HashMap) }
show { ([1, 2] as HashMap) }
show { ([1, 0.75f] as HashMap) }
show { ([[a: 1]] as HashMap) }
show { (['x'] as HashMap) }
show { ([1L] as HashMap) }
show { ([1] as TreeMap) }
show { ([1] as LinkedHashMap) }
show { ([1] as ArrayList) }
show { ([1] as HashSet) }
show { (-1..Integer.MAX_VALUE).take(5) }
show { (-1..Integer.MAX_VALUE).size() }
show { (-1..Integer.MAX_VALUE).first() }
show { (-1..Integer.MAX_VALUE).contains(5) }
show { (-1..Integer.MAX_VALUE)[2] }
show { (-1..Integer.MAX_VALUE) }
show { (1..Integer.MAX_VALUE).size() }
show { (0..Integer.MAX_VALUE).size() }
show { (-2147483647..0).take(5) }
show { (-2147483647..0).size() }
show { (0..Integer.MAX_VALUE).take(2) }
show { (0..<Integer.MAX_VALUE).take(2) }
show { (5..-2147483647).take(2) }
show { [1: 'one'].keySet().max { it.key.toString() } }
show { [1: 'one'].keySet().tap { remove('a') }.max { it.key.toString() } }
show { [1].max { it.key } }
show { ([1] as Set).max { it.key } }
show { [1].min { it.key } }
show { [1].sort { it.key } }
show { [1].toSorted { it.key } }
show { ([1] as Set).sort { it.key } }
show { ([1] as Set).min { it.key } }
show { ([1] as Integer[]).max { it.key } }
show { [a: 1].max { it.foo } }
show { [a: 1].min { it.foo } }
show { [1].unique { it.foo } }
show { [1].groupBy { it.foo } }
show { ([1].iterator()).max { it.foo } }
show { [a: 1].keySet().min { it.foo } }
show { [a: 1].values().min { it.foo } }
show { [a: 1].values().max { it.foo } }
show { [a: 1].entrySet().max { it.foo } }
show { [1.5, 2, 3L].intersect('one') }
show { [1.5, 2, 3L].disjoint('one') }
show { [1.5, 2, 3L].intersect(null) }
show { [1.5, 2, 3L].disjoint([a: 1]) }
show { [1.5, 2, 3L].intersect([a: 1]) }
show { [1.5, 2, 3L].intersect([1.5] as Object[]) }
show { [1.5, 2, 3L].disjoint([1.5] as Object[]) }
show { [1.5, 2, 3L].disjoint(1..2) }
show { [1.5, 2, 3L].containsAll('one') }
show { [1.5, 2, 3L].containsAll([1] as Object[]) }
show { [1, 2].retainAll('one') }
show { [1, 2].removeAll('one') }
show { [1, 2].addAll('one') }
show { ([1, 2] as Set).intersect('one') }
show { ([1, 2] as Set).disjoint('one') }
show { ({ def l = []; [3, 1, 2].max { l << it; it }; l })() }
show { ({ def l = []; [3, 1, 2].min { l << it; it }; l })() }
show { ({ def l = []; [3, 1, 2].min { a, b -> l << [a, b]; a <=> b }; l })() }
show { ({ def l = []; [a: 3, b: 1].min { l << it.key; it.value }; l })() }
show { ({ def l = []; [a: 3, b: 1].max { k, v -> l << k; v }; l })() }
show { ({ def l = []; [a: 3, b: 1].max { a, b -> l << [a, b]; a.value <=> b.value }; l })() }
show { ({ def l = []; [null, 1, 2].max { l << it; it }; l })() }
show { [null, 1, 2].max { it } }
show { [null, 1, 2].min { it } }
show { [1, null, 2].min { it } }
show { [[1], [null]].min { it[0] } }
