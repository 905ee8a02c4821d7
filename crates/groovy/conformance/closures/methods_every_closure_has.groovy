// A call without a receiver inside a closure means the closure itself where every object has such a method, even in `with`.
def t(n, c) { try { def x = c(); println "$n: ${x instanceof Closure ? 'closure' : x}" } catch (Throwable e) { println "$n: ${e.class.name}" } }
t('each') { def l = []; [1, 2].with { each { l << it } }; l.size() }
t('collect') { [1, 2].with { collect { it } }.size() }
t('find') { [1, 2].with { find { true } } }
t('findAll') { [1, 2].with { findAll { true } }.size() }
t('any') { [0].with { any() } }
t('any2') { [0].with { any { it == 0 } } }
t('every') { [0].with { every() } }
t('inject') { [1, 2].with { inject(0) { a, b -> a + 1 } } }
t('iterator') { [1, 2].with { iterator() }.toList().size() }
t('join') { [1, 2].with { join(',') } }
t('sum') { [1, 2].with { sum() } }
t('is') { def l = [1]; l.with { is(l) } }
t('findResult') { [1, 2].with { findResult { it } } }
t('findIndexOf') { [1, 2].with { findIndexOf { it == 2 } } }
t('eachWithIndex') { def l = []; [1, 2].with { eachWithIndex { x, i -> l << i } }; l }
t('grep') { [1, 2].with { grep(1) } }
t('with') { [1, 2].with { with { 5 } } }
t('getAt') { [1, 2].with { getAt(0) } }
t('respondsTo') { [1, 2].with { respondsTo('size') }.size() > 0 }
t('hasProperty') { [1, 2].with { hasProperty('x') } }
t('hashCode') { [1, 2].with { hashCode() } == [1, 2].hashCode() }
t('equals') { [1, 2].with { equals([1, 2]) } }
t('memoize') { [1].with { memoize() } }
t('curry') { [1].with { curry(1) } }
t('getDelegate') { [1].with { getDelegate() } }
t('clone') { [1].with { clone() } }
t('sprintf') { [1].with { sprintf('%d', 4) } }
t('identity') { [1].with { identity { it } } }
t('tap') { [1].with { tap { } } }
t('collect0') { [1, 2].with { collect() }.size() }
t('max') { [1, 2].with { max() } }
t('toList') { [1, 2].with { toList() }.size() }
t('count') { [1, 2].with { count { true } } }
t('findIndexValues') { [1, 2].with { findIndexValues { true } } }
def sw = new StringWriter()
sw.with { println 'out'; print 'put'; printf('%d', 1); write('w') }
println sw
class R { def println(x) { System.out.println "R: $x" }; def go() { [1].each { println it }; new StringWriter().with { println 'x' } } }
new R().go()
def find(String s) { "mine $s" }
println({ find('x') }())
println([1].with { find('y') })
