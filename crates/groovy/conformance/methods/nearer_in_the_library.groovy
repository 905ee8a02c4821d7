// The library's methods stand beside those of the class: a closure is nearer to `with(Closure)` than to `with(x)`.
class Own {
    def with(x) { "own with $x" }
    def tap(x) { 'own tap' }
    def collect(x) { 'own collect' }
    def find(x) { "own find $x" }
    def each(x) { 'own each' }
    def any(Object[] x) { 'own any' }
    def every(List x) { 'own every' }
    def inject(x, y) { 'own inject' }
    def is(x) { 'own is' }
    def inside() { with { 6 } }
    def inAClosure() { [1].collect { with { 7 } } }
    int value = 9
}
def own = new Own()
println own.with { 5 }
println own.with(5)
println own.tap { 5 }.class.simpleName
println own.tap(5)
println own.collect { 5 }
println own.collect('a')
println own.find { true }.class.simpleName
println own.find('key')
println own.any { false }
println own.any(1, 2)
println own.every { true }
println own.every([])
println own.inject(0) { sum, item -> sum + 1 }
println own.inject(1, 2)
println own.is(own)
println own.inside()
println own.inAClosure()
println([own, own]*.with { 8 })

// A class's own method of the same type stays the one that is called.
class Typed { def with(Closure body) { 'own with' } }
println new Typed().with { 5 }

// Traits, parents and methods of the script compete in the same way.
trait Greeting { def with(x) { 'of the trait' } }
class Parent implements Greeting { }
class Child extends Parent { }
println new Child().with { 5 }
println new Child().with(5)
def with(x) { 'of the script' }
println with { 5 }
println with(5)

// A text is nearer to `getAt(String)`, which reads a property.
class Indexed {
    int value = 4
    def getAt(x) { "at $x" }
    void putAt(x, y) { println "put $x $y" }
}
def indexed = new Indexed()
println indexed['value']
println indexed["val${'ue'}"]
println indexed[1]
indexed['value'] = 10
indexed[2] = 3
println indexed.value

// What a class is at heart counts too.
class Several extends ArrayList { def collect(x) { 'own collect' }; def minus(x) { "without $x" }; def getAt(x) { "at $x" } }
def several = new Several()
several.addAll([1, 2])
println several.collect { it * 2 }
println several.collect('a')
println several - 1
println several.minus([1])
println several[0]
class Walked implements Iterable { Iterator iterator() { [1, 2].iterator() }; def join(x) { "own $x" }; def sum(x) { 'own sum' } }
println new Walked().join('-')
println new Walked().join(3)
println new Walked().sum { it * 10 }
println new Walked().sum(3)

// No arguments are nearer to a method without parameters.
enum Step { FIRST, SECOND; def next(x) { "next $x" } }
println Step.FIRST.next()
println Step.FIRST.next(1)

// Everything has properties by their names.
println new Date(0)['time']
try { 5['size'] } catch (MissingPropertyException e) { println e.property }
