import java.util.function.*

class BySize implements Comparator<String> {
    int compare(String a, String b) { a.size() <=> b.size() }
}
def words = ['ccc', 'a', 'bb', 'aa']
println words.toSorted(new BySize())
println words.toSorted(new BySize().reversed())
println words.toSorted(new BySize().thenComparing(Comparator.naturalOrder()))
println words.max(new BySize())

class Next implements Function<Integer, Integer> {
    Integer apply(Integer x) { x + 1 }
}
println([1, 2].stream().map(new Next()).toList())
println new Next().andThen { it * 2 }.apply(3)
println new Next().compose { it * 2 }.apply(3)

class Even implements Predicate<Integer> {
    boolean test(Integer x) { x % 2 == 0 }
}
println([1, 2, 3, 4].stream().filter(new Even()).toList())
println new Even().negate().test(3)
println new Even().and { it > 2 }.test(2)
println new Even().or { it > 2 }.test(3)

class Three implements Iterable<Integer> {
    Iterator<Integer> iterator() { [1, 2, 3].iterator() }
}
println new Three() as List
println((new Three() as Set).class)
println new Three().sum()

class Outer {
    int v = 1
    class Inner { int next() { v + 1 } }
    Inner inner() { new Inner() }
}
println new Outer.Inner(new Outer(v: 7)).next()
println new Outer(v: 3).inner().next()
