// Type parameters are what they extend; names of more than one letter, of methods, of inner classes.
class Box<ITEM> {
    ITEM item
    static <OTHER> Box<OTHER> of(OTHER it) { new Box<OTHER>(item: it) }
    def <R> Box<R> map(Closure<R> change) { new Box<R>(item: change(item)) }
    ITEM[] twice() { [item, item] as Object[] }
    class Lid { ITEM seen() { item } }
    static class Label<TEXT extends CharSequence> { TEXT text }
}
def box = Box.of(4).map { it * 10 }
println box.item
println box.twice()
println new Box.Lid(box).seen()
println new Box.Label<String>(text: "label ${1}").text

class Numbers<N extends Number, M extends N> {
    N first
    M second
    static <T extends Comparable<T>> T largest(T a, T b) { a > b ? a : b }
}
println new Numbers<Integer, Integer>(first: 1, second: 2).second
try { new Numbers(first: 'one') } catch (e) { println e.class.simpleName }
try { new Numbers(second: 'two') } catch (e) { println e.class.simpleName }
println Numbers.largest(3, 5)
try { println Numbers.largest([3], [5]) } catch (MissingMethodException e) { println e.method }

interface Source<T> { T next(); interface Named<U> extends Source<U> { String name() } }
class Ones implements Source.Named<Integer> { Integer next() { 1 }; String name() { 'ones' } }
println new Ones().with { [name(), next()] }
trait Keeping<T> { T kept; static T nothing() { null }; T keep(T it) { kept = it } }
class Keeper implements Keeping<String> { }
println new Keeper().keep('this')
println Keeper.nothing()
def <K, V extends Comparable<V>> K best(Map<K, V> all) { all.max { it.value }.key }
println best([a: 1, b: 5, c: 3])

import groovy.transform.builder.Builder
@Builder class Built<T> { T value; List<T> others }
println Built.builder().value(3).others([4]).build().with { [value, others] }

// Static fields of the script are seen by its static methods.
@groovy.transform.Field static int count = 10
@groovy.transform.Field static final List<String> NAMES = ['a', 'b']
static int next() { count += NAMES.size() }
println next() + next()
println count
