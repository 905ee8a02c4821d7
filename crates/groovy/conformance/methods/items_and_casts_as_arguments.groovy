// A list that stands for its items, a cast null that is no number, arrays from lists.
def show(Closure action) {
    try {
        def answer = action()
        println "${answer.inspect()} ${answer == null ? 'null' : answer.getClass().simpleName}"
    } catch (Exception problem) {
        println "${problem.class.simpleName}: ${(problem.message ?: '').readLines().find { true }}"
    }
}
show { ({ int[] a = [1,'x',null]; a })() }
show { ({ int[] a = [1,'x']; a })() }
show { ({ int[] a = [1,null]; a })() }
show { ({ int[] a = ['x']; a })() }
show { ({ int[] a = ['xy']; a })() }
show { ({ int[] a = ['xy', null]; a })() }
show { ({ int[] a = [null,'x']; a })() }
show { ({ char[] a = ['x', 'yy']; a })() }
show { ({ long[] a = ['x', 1]; a })() }
show { ({ double[] a = ['x', 1]; a })() }
show { [1,'x'] as int[] }
show { ['x'] as long[] }
show { 'abc'.stream().toList() }
show { "abc${1}".stream().toList() }
show { 5.stream().toList() }
show { [a:1].stream().toList() }
show { Math.sqrt(null) }
show { null.split { true } }
show { null.split { true }.asImmutable() }
show { [:] - [] }
show { [a:1] - [] }
show { [a:1] - [1] }
show { [a:1] - [[a:1]] }
show { [a:1] - [[:]] }
show { Double.parseDouble('1..1') }
show { Double.parseDouble('1.1.1') }
show { Double.parseDouble('.') }
show { Double.parseDouble('x') }
show { Double.parseDouble('1e') }
show { Double.parseDouble('1.x') }
show { Double.parseDouble('1..') }
show { Double.parseDouble('..') }
show { Double.parseDouble('') }
show { Double.parseDouble('  ') }
show { Double.parseDouble(' 1 ') }
show { Double.parseDouble('0x1') }
show { Double.parseDouble('1d') }
show { Double.parseDouble('1.x.1') }
show { Double.parseDouble('1.2.3x') }
show { Double.parseDouble('1.5..x') }
show { '1..1' as Double }
show { '1..1'.toDouble() }
show { Float.parseFloat('1..1') }
show { [null] as TreeSet }
show { new TreeSet(null) }
show { [1,null] as TreeSet }
show { ['a'] as TreeSet }
show { new groovy.json.JsonSlurper().parseText('{"a": [1, 2.5, null, true], "b": {"c": "d"}}').hashCode() }
show { [a:[1, 2.5, null, true], b:[c:'d']].hashCode() }
show { [1, 2.5, null, true].hashCode() }
show { 2.5.hashCode() }
show { "g${1 + 1}".hashCode() }
show { ['3.5', "g${1+1}", [a:[1, 2.5, null, true], b:[c:'d']]].sort() }
show { [a:'3.5', b:[a:[1, 2.5, null, true], b:[c:'d']], (-2):"g2"].sort { it.value } }
show { ([a:'3.5', b:[a:[1, 2.5, null, true], b:[c:'d']], (-2):"g${2}"] - [x:1.5,y:'z']).sort { it.value } }
show { ([a:'3.5', b:[a:[1, 2.5, null, true], b:[c:'d']], (-2):"g${2}"]).sort { it.value } }
show { ['3.5', [a:[1, 2.5, null, true], b:[c:'d']], "g${2}"].sort { it } }
show { ([false, "g2"] as TreeSet).intersect(['x', 1, 2.0]) }
show { ([1, 2] as TreeSet).intersect(['x', 1, 2.0]) }
show { [1,2].intersect(['x', 1, 2.0]) }
show { [false, 'g'].intersect(['x', 1, 2.0]) }
show { ([false, 'g'] as Set).intersect(['x', 1, 2.0]) }
show { (['a', 'g'] as TreeSet).intersect(['x', 1, 2.0]) }
show { "abc".substring([1]) }
show { "abc".substring([1,2]) }
show { Math.max([1,2]) }
show { Math.sqrt([4]) }
show { 'abc'.replace(['a','b']) }
show { 5.plus([3]) }
show { 5 + [3] }
show { 5 - [3] }
show { 5 * [3] }
show { [a:1].get(['a']) }
show { 'abc'.padLeft([5]) }
show { 'abc'.padLeft([5,'x']) }
show { 'abc'.charAt([0]) }
show { [1,2,3].collate([2]) }
show { [1,2,3].take([2]) }
show { 'abc'.take([2]) }
show { Integer.parseInt(['5']) }
show { Integer.valueOf(['5']) }
show { 5.compareTo([3]) }
show { 5.power([2]) }
show { 'a'.multiply([3]) }
show { 'a' * [3] }
show { 'a'.center([5]) }
show { new Date(0).format(['yyyy']) }
show { [1,2].join([',']) }
show { [1,2].subList([0,1]) }
show { [a:1].collect([{ it }]) }
show { (1..3).step([2]) }
show { new ArrayList([[1]]) }
show { 'abc'.startsWith(['a']) }
show { 'abc'.contains(['a']) }
show { 'abc'.indexOf(['b']) }
show { Math.abs([]) }
show { 5.intdiv([2]) }
show { 2 ** [3] }
show { true.and([false]) }
show { true & [false] }
show { 5 & [3] }
show { 5 << [1] }
show { [1] as Integer }
show { 5.times([]) }
show { 'abc'.take([]) }
show { 'abc'.charAt([]) }
show { [1,2].take([]) }
show { Math.sqrt([]) }
show { Math.max([]) }
show { Math.max([1]) }
show { 5.compareTo([]) }
show { [a:1].plus([]) }
show { [a:1] + [] }
show { [a:1] + [[b:2]] }
show { [a:1] + [b:2].entrySet() }
show { [a:1].intersect([]) }
show { [a:1].minus([[a:1]]) }
show { [a:1].subMap(['a']) }
show { [a:1].containsKey(['a']) }
show { 'abc'.eachMatch(['b', {}]) }
show { ({ def a = 5; a + [3] })() }
show { ({ def a = 5; a - [3] })() }
show { ({ def a = 'abc'; a - ['b'] })() }
show { ({ def a = 'abc'; a - [/b/] })() }
show { ({ def a = 5G; a + [3] })() }
show { ({ def a = 5.0; a + [3] })() }
show { ({ def a = 5; a * [3] })() }
show { ({ def a = 5; a << [3] })() }
show { ({ def a = 5; a ** [3] })() }
show { ({ def a = 5; a % [3] })() }
show { ({ def a = 'x'; a * [3] })() }
show { ({ def a = [a:1]; a - [[a:1]] })() }
show { ({ def a = [a:1]; a - [] })() }
show { ({ def a = [a:1]; def b = []; a - b })() }
show { ({ def a = [1,2]; a * [3] })() }
show { ({ def a = new Date(0); a + [3] })() }
show { ({ def a = new Date(0); a - [3] })() }
show { ({ def a = true; a & [true] })() }
show { ({ def a = 5; a - [] })() }
show { ({ def a = 'abc'; a[['a']] })() }
show { ({ def a = 5; def b = [3]; a - b })() }
show { ({ def a = 5G; def b = [3]; a - b })() }
show { ({ def a = 5.5; def b = [3]; a - b })() }
show { Math.max(null as Integer, 'x') }
show { Math.sqrt(null as String) }
show { Math.sqrt((Object) null) }
show { 'a' * (null as Integer) }
show { 'a'.multiply(null as Integer) }
show { 5.times.call(null) }
show { String.valueOf((Object) null) }
show { (int[]) [1,null] }
show { ({ long[] a = [null]; a })() }
show { ({ boolean[] a = [null]; a })() }
show { ({ byte[] a = [1,null]; a })() }
show { [null] as boolean[] }
show { (double[]) [null] }
show { ({ int[][] a = [[1],[null]]; a })() }
show { ({ int[][] a = [[1],null]; a })() }
show { ({ String[] a = [1,null]; a })() }
show { ({ int[] a = 5; a })() }
show { ({ int[] a = null; a })() }
show { ({ int[] a = [1.7, 2L, 3G]; a })() }
show { ({ int[] a = ['5', 'x']; a })() }
show { ({ int[] a = [true]; a })() }
show { ({ int[] a = [[1]]; a })() }
show { ({ int[] a = [new Date(0)]; a })() }
show { ({ Integer[] a = [1, null, 'x']; a })() }
show { ({ Integer[] a = [1.5]; a })() }
show { ({ long a = null; a })() }
show { ({ int a = null; a })() }
show { ({ boolean a = null; a })() }
show { ({ def f = { int[] x -> x }; f([1,2]) })() }
show { ({ int[] a = [1,2,3] as Set; a })() }
show { ({ int[] a = 1..3; a })() }
show { ({ int[] a = 'ab'; a })() }
show { ({ char[] a = 'ab'; a })() }
show { ({ List a = [1] as int[]; a })() }
show { ({ def x = new int[2]; x[0] = 'a'; x })() }
show { ({ def x = new int[2]; x[0] = 1.9; x })() }
show { ({ def x = new String[2]; x[0] = 1.9; x })() }
show { ({ def x = new Integer[2]; x[0] = 1.9; x })() }
