import groovy.transform.*

@Immutable(copyWith = true)
class Point { int x; String name }
def point = new Point(1, 'a')
println point.copyWith(x: 3)
println point.copyWith(x: 1).is(point)

@RecordOptions(copyWith = true)
record Size(int width, int height) {}
println new Size(1, 2).copyWith(height: 5)

@AutoClone
class Box { int n; List items; String toString() { "$n$items" } }
def box = new Box(n: 1, items: [1])
def other = box.clone()
other.items << 2
println "$box $other ${other.class}"

class Plain implements Cloneable { List items; Object clone() { super.clone() } }
def plain = new Plain(items: [1])
println plain.clone().items.is(plain.items)

record Bare(int x) {}
try {
    new Bare(1).copyWith(x: 2)
} catch (MissingMethodException e) {
    println e.class.name
}
