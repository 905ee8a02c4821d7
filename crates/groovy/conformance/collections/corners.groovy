// Corners of the collections that random programs reach.
def show(Closure action) {
    try {
        def answer = action()
        println "${answer.inspect()} ${answer == null ? 'null' : answer.getClass().simpleName}"
    } catch (Exception problem) {
        println "${problem.class.simpleName}: ${(problem.message ?: '').readLines().find { true }}"
    }
}
show { [null, [1, 2]].combinations() }
show { [[1, 2], null].combinations() }
show { [5, [1, 2]].combinations() }
show { [[a: 1], [1, 2]].combinations() }
show { ['ab', [1, 2]].combinations() }
show { [[1, 2, 3], null].transpose() }
show { [[1, 2, 3], 'ab'].transpose() }
show { [[1, 2, 3], 5].transpose() }
show { new ArrayList([[3, 1, 2], null].transpose()) }
show { groovy.json.JsonOutput.toJson([([a: 1]): 2]) }
show { groovy.json.JsonOutput.toJson([([1, [b: 2]]): 2]) }
show { groovy.json.JsonOutput.toJson([(null): 2]) }
show { groovy.json.JsonOutput.toJson([(new Date(0)): 2]) }
show { groovy.json.JsonOutput.toJson([("${1}x"): 2]) }
show { groovy.json.JsonOutput.toJson([(1.5): 2, (true): 3]) }
show { new groovy.json.JsonSlurper().parseText('{"a": 1}').withDefault { 5 }.toString() }
show { new groovy.json.JsonSlurper().parseText('{"a": 1}').withDefault { 5 }.tap { it.zz }.toString() }
show { [a: 1].withDefault { 5 }.toString() }
show { [a: 1].withDefault { 5 }.tap { it.zz }.toString() }
show { "${[a: 1].withDefault { 5 }}" }
show { ([a: 1].withDefault { 5 } as String) }
show { ('' + [a: 1].withDefault { 5 }) }
show { [[a: 1].withDefault { 5 }].toString() }
show { [[a: 1].withDefault { 5 }].join('') }
show { new ArrayList([[a: 1].withDefault { 5 }]).toString() }
show { new HashMap([a: 1]).withDefault { 5 }.toString() }
show { new TreeMap([a: 1]).withDefault { 5 }.toString() }
show { URLEncoder.encode([a: 1].withDefault { 5 }.toString(), 'UTF-8') }
show { URLEncoder.encode([a: 1].withDefault { true }.tap { it.zz }.toString(), 'UTF-8') }
show { ({ int[] x = ([1, 'a', null] as HashSet); x })() }
show { ({ int[] x = [1, 'a']; x })() }
show { ({ int[] x = ['a']; x })() }
show { ({ String[] x = [null, 1]; x })() }
show { ({ long[] x = [1, 2.5]; x })() }
show { ((int[]) ([1, 'a', null] as HashSet)) }
show { ((int[]) ([1, 'a', null])) }
show { ((int[]) ['a']) }
show { ((int[]) [null]) }
show { ((int[]) [1.5]) }
show { ((long[]) [1]) }
show { ((String[]) [1, null]) }
show { ((int[]) ([null] as Set)) }
show { ((int[]) (['a'] as Set)) }
show { ((int[]) ([1, 2] as Set)) }
show { [1, 2][null] }
show { [1, 2].getAt(null) }
show { [a: 1].keySet().getAt(' ') }
show { [a: 1].keySet().getAt('size') }
show { ([1] as Set).getAt('foo') }
show { ([1] as Set).getAt('class') }
show { [a: 1].entrySet().getAt('b') }
show { [a: 1].entrySet().getAt('key') }
show { [1, 2].getAt('foo') }
show { ['a', 'bb'].getAt('bytes') }
show { ([] as Set).getAt('foo') }
show { new BigDecimal('eD0xO3k9Mg==') }
show { new BigDecimal('1e99999999999') }
show { new BigDecimal('1e') }
show { new BigDecimal('1e+') }
show { new BigDecimal('1ea') }
show { new BigDecimal('1e1a') }
show { new BigDecimal('1e12345678901') }
show { new BigDecimal('1e00000000000001') }
show { new BigDecimal('eD') }
show { new BigDecimal('eD0') }
show { new BigDecimal('1eD0xO3k9Mg==') }
show { new BigDecimal('eD0xO3k9Mg=') }
show { new BigDecimal('e1') }
show { ([a: 1] + ['b'].groupBy { "<$it>" }).sort() }
show { (['b'].groupBy { "<$it>" } + [a: 1]).sort() }
show { ([a: 1, c: 3] + ['b', 'd'].groupBy { "<$it>" }).sort() }
show { (['b', 'd'].groupBy { "<$it>" } + [a: 1, c: 3, e: 5]).sort() }
show { [1].multiply(2).tap { it << [] }.average() }
show { [[]].average() }
show { [1, []].average() }
show { [[], 1].average() }
show { [1, 'x', null].average() }
show { [null].average() }
show { [1, null].average() }
show { ['x'].average() }
show { ['x', 1].average() }
show { [].average() }
show { [[1, 2]].average() }
show { [1, 'x'].average() }
show { [1, null].sum() }
show { [null, 1].sum() }
show { [[], 1].sum() }
show { [1, []].sum() }
show { ['x', null].sum() }
show { ([true, false] as TreeSet).sort()[-2..4] }
show { ([3, 1] as TreeSet).sort() }
show { ([3, 1] as TreeSet).sort().getClass() }
show { ([3, 1] as TreeSet).sort().takeRight(2) }
show { ([3, 1] as TreeSet).sort().takeRight(2)[-1..-2] }
show { ([3, 1] as TreeSet).sort().plus(3, [null]) }
show { ([3, 1] as TreeSet).plus(1, [null]) }
show { ([3, 1] as TreeSet).sort()[0] }
show { ([3, 1] as TreeSet)[0] }
show { ([3, 1] as TreeSet)[0..1] }
show { ([3, 1] as TreeSet).take(1).getClass() }
show { (0.abs() <=> (0 * ((+(-3)) * (0.1 as double)))) }
show { (0 <=> -0.0d) }
show { (0 <=> (0 * -0.3d)) }
show { (0 == -0.0d) }
show { (0.0d <=> -0.0d) }
show { (0.0d == -0.0d) }
show { (0.0f <=> -0.0d) }
show { (0.0 <=> -0.0d) }
show { (-0.0d <=> 0) }
show { 0.compareTo(-0.0d) }
show { (0 > -0.0d) }
show { (0 < -0.0d) }
show { (0 >= -0.0d) }
show { [0.0d, -0.0d].max() }
show { [0, -0.0d].min() }
show { ([0, -0.0d] as Set).size() }
show { (['x'] + ('a'..'l') - 100) }
show { (('a'..'l').toList() - 100) }
show { (['c', 'd', 'e'] - 100) }
show { (['c', 'd', 'e'] - 100L) }
show { (['c', 'd', 'e'] - [100]) }
show { (['c', 'd', 100] - 'd') }
show { (['c', 'd', 100] - ['d']) }
show { (['c', 'd', 1] - ['d' as char]) }
show { (['c', 'd', 1] - ('d' as char)) }
show { [100].contains('d') }
show { (100 == 'd') }
show { ('d' == 100) }
show { (100 == ('d' as char)) }
show { [*: [:].keySet(), z: 1] }
show { [*: [], z: 1] }
show { [*: ['a'], z: 1] }
show { [*: ['a', 1], z: 1] }
show { [*: [a: 1], z: 1].getClass() }
show { ([1: 2] + [*: [:].keySet(), z: 1]).getClass() }
show { [*: null, z: 1] }
show { ('a' as LinkedList) }
show { ('a' as ArrayList) }
show { ('a' as HashSet) }
show { ('a' as TreeSet) }
show { ('a' as Stack) }
show { ('a' as List) }
show { (5 as LinkedList) }
show { ([1, 2] as Set).toSet().getClass() }
show { ([1, 2, 2] as Set).collect { it instanceof Number }.toSet() }
show { [true].toSet().tap { add(-168G) } }
show { [true].toSet().tap { add(-168) } }
show { [true, true].collect([] as Set) { it }.toSet().tap { add(-168G) } }
show { [-168G, true].toSet() }
show { ([-168G, true] as HashSet) }
show { ([true, -168G] as HashSet) }
show { [a: 1].count { String k, v -> v } }
show { [a: 1].count { x -> x } }
show { [false, 1, 'a', 2, false, 'b'].toSorted() }
show { ['b', 1, false, 'a', 2].sort() }
show { ["${1}x", 'b', 1, false].sort() }
show { [1, 2, 3, 4, true, false, "${1}a"].toSorted() }
show { [false, false, 1, 2, 3, 4, "a${[1]}", "b${'x'}"].toSorted() }
show { new groovy.json.JsonSlurper().parseText('{"a": 1}').withDefault { 5 }.getClass() }
show { (1 + []) }
show { (1 + [2]) }
show { [1, [2]].sum() }
show { [1, [2]].average() }
show { ([1, 2] as LinkedHashSet)[0..1] }
show { ([1, 2] as HashSet)[0] }
show { ([1, 2] as Set).getAt(0..1) }
show { [a: 1].keySet()[0..0] }
show { ([1, 2] as Set).getAt([0, 1]) }
show { ([1, 2] as Set)['foo'] }
show { "${1}a".hashCode() }
show { "1a".hashCode() }
show { "a${[1]}".hashCode() }
show { ([*: [:].keySet(), z: 1]).each { }.getClass() }
show { [*: [:].keySet(), z: 1].keySet() }
show { ({ -> for (e in [*: [:].keySet(), z: 1]) { return [e.key, e.value] } })() }
show { ({ def v0 = [:]; [*: v0.keySet(), z: 1] })() }
show { ({ def v0 = [:]; ([1: 2] + [*: v0.keySet(), z: 1]).collect { k, v -> [k, v.getClass()] } })() }
show { ({ def v0 = [:]; ([1: 2] + [*: v0, z: 1]).collect { k, v -> [k, v.getClass()] } })() }
show { ({ def v0 = []; ([1: 2] + [*: v0, z: 1]).collect { k, v -> [k, v.getClass()] } })() }
show { ({ def v0 = ['a', 'b']; ([1: 2] + [*: v0, z: 1]).collect { k, v -> [k, v] } })() }
show { ({ def v0 = ['a', 'b'] as Set; ([1: 2] + [*: v0, z: 1]).collect { k, v -> [k, v] } })() }
show { ({ def v0 = new TreeMap(); ([1: 2] + [*: v0, z: 1]).collect { k, v -> [k, v.getClass()] } })() }
show { ({ def v0 = [b: 1, a: 2] as TreeMap; v0 = [x: 1.5, y: 'z'].sort().groupBy { k, v -> v.getClass().simpleName }.dropWhile { k, v -> v }.sort { x, y -> y.key.toString() <=> x.key.toString() }; [v0, v0.getClass(), [*: v0.keySet(), z: 1]] })() }
show { (-0.0d == 0) }
show { (-0.0d).equals(0.0d) }
show { [-0.0d].contains(0.0d) }
show { [0.0d].indexOf(-0.0d) }
show { ([-0.0d, 0.0d] as Set) }
show { [-0.0d, 0.0d].unique() }
show { [0.0d, -0.0d].sort() }
show { [1.0d, Double.NaN, -1.0d].sort() }
show { [1.0d, Double.NaN, -1.0d].max() }
show { (Double.NaN <=> 1) }
show { (1 <=> Double.NaN) }
show { (Double.NaN == Double.NaN) }
show { (Double.NaN > 1) }
show { (1 < Double.NaN) }
show { (Float.NaN <=> 1) }
show { (1.0 <=> Double.NaN) }
show { ([0.0d: 1] == [(-0.0d): 1]) }
show { [(0.0d): 1][-0.0d] }
show { 'abc' as List }
show { 'a' as Object[] }
show { 'a' as LinkedHashSet }
show { 'a' as HashMap }
show { 5 as ArrayList }
show { 5 as HashMap }
show { 5 as Date }
show { [1, 2] - ['1'] }
show { ['a', 'b', 98] - 'b' }
show { [97, 'a', 'b'] - 'a' }
show { ['a', 'b'] - 97 }
show { ['a', 1.5] - 1.5d }
show { [1, 2.0, 3L] - 2 }
show { [1, 'a'] - [97] }
show { ['a', 'b', 'a'] - 'a' }
show { [[1], [2]] - [[1]] }
show { [[1], [2]] - [1] }
show { [null, 1] - [null] }
show { [null, 1] - null }
show { [1, 2, 1].minus([1]) }
show { ['a' as char, 'b'] - 97 }
show { ['ab'] - 97 }
show { ['d'].contains(100) }
show { ['d', 'e'].intersect([100]) }
show { ['d', 'e'].disjoint([100]) }
show { ['d', 100].unique() }
show { ['d', 100].toSet() }
show { ['d', 100].toUnique() }
show { (['d'] == [100]) }
show { ('d' <=> 100) }
show { (100 <=> 'd') }
show { ('d' < 101) }
show { ('dd' < 101) }
show { ('d' as char) == 100 }
show { ([].toSet() + (1.0..3.5)) }
show { ([].toSet() + [1.5, 2.5, 3.5]) }
show { ([1].toSet() + [1.5, 2.5, 3.5]) }
show { ([1, 2, 3].toSet() + [17, 33, 49, 65]) }
show { (([1, 2, 3] as HashSet) + [17, 33, 49, 65]) }
show { (([] as HashSet) + [17, 33, 49, 65]) }
show { ([].toSet().clone() as HashSet).tap { addAll([1.5, 2.5, 3.5]) } }
show { [].toSet().tap { addAll([1.5, 2.5, 3.5]) } }
show { [1].toSet().tap { addAll([1.5, 2.5, 3.5]) } }
show { ([1].toSet() - [1]).tap { addAll([1.5, 2.5, 3.5]) } }
show { ([1, 2].toSet().findAll { false }).tap { addAll([1.5, 2.5, 3.5]) } }
show { [1].toSet().collect { it }.toSet().tap { addAll([1.5, 2.5, 3.5]) } }
show { ' x\u001f'.stripIndent() }
show { ' x '.previous().stripIndent() }
show { ' x\u001f'.trim() }
show { ' x\u00a0'.trim() }
show { '\u2003x'.trim() }
show { ' x\u001f'.strip() }
show { ' x\u00a0'.strip() }
show { '\u2003x'.strip() }
show { ('10\u001f' as byte) }
show { '10\u001f'.toInteger() }
show { '10\u00a0'.toInteger() }
show { '10\u001f'.isInteger() }
show { '10\u001f'.toBigDecimal() }
show { '10\u001f'.isNumber() }
show { '10 '.isNumber() }
show { '10\u001f'.toDouble() }
show { ' 10 '.toLong() }
show { ('10\u00a0' as int) }
show { ('\u200310' as int) }
show { [].stream().map { [it, 3] }.toList().pop() }
show { [1].stream().toList().pop() }
show { [].asImmutable().pop() }
show { [null, 'x', 1].average() }
show { [null, 'x', 1].sum() }
show { [null, 'x'].sum() }
show { [null, 'x'].average() }
show { [null].sum() }
show { [[a: 1], [b: 2]] as Integer }
show { ([[a: 1], [a: 2]] as TreeSet) }
show { ([[a: 1]] as int) }
show { ([1, 2] as Set).plus(0, [1]) }
show { [1, 2].plus(0, [1]) }
show { (1..2).plus(0, [1]) }
show { new groovy.json.JsonSlurper().parseText('{"a": 1}').withDefault { 5 }.class }
show { new groovy.json.JsonSlurper().parseText('{"a": 1}').withDefault { 5 }.getClass().name }
show { [a: 1].withDefault { 5 }.getClass().name }
show { new groovy.json.JsonSlurper().parseText('{"a": 1}').getClass().name }
show { new groovy.json.JsonSlurper().parseText('{"a": 1}').toString() }
show { new groovy.json.JsonSlurper().parseText('{"a": {"b": [1]}}').toString() }
show { [a: [b: 1]].withDefault { 5 }.toString() }
