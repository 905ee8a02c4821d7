// Nearer answers, more access, other parameters, traits: all of these are fine.
import java.lang.annotation.*
class Shape {
    Number area() { 1 }
    Shape self() { this }
    List corners() { [] }
    protected def hidden() { 'shape' }
    private secret() { 1 }
    def any() { 1 }
    static int count() { 1 }
    Shape scaled(int by) { this }
}
class Square extends Shape {
    Integer area() { 4 }
    Square self() { this }
    ArrayList corners() { [1, 2] }
    def hidden() { 'square' }
    int secret() { 2 }
    String any() { 'text' }
    static String count() { 'four' }
    void scaled(String by) { println "by $by" }
}
def square = new Square()
println square.with { [area(), self().class.simpleName, corners(), hidden(), secret(), any(), count()] }
square.scaled('two')
println square.scaled(2).class.simpleName

interface Source<T> { T next() }
class Ones implements Source<Integer> { Integer next() { 1 } }
class Raw implements Source { def next() { 'raw' } }
println new Ones().next() + new Raw().next()
trait Named { final name() { 'of the trait' }; private part() { 1 }; abstract rest() }
class Thing implements Named { def name() { 'of the class' }; int part() { 2 }; def rest() { 3 } }
println new Thing().with { [name(), part(), rest()] }
class Walked implements Iterable<Integer> { Iterator<Integer> iterator() { [1, 2].iterator() } }
println new Walked().toList()
class Trouble extends Exception { String message; def other = 3 }
println new Trouble(message: 'own').message
class Own { def clone() { 'copy' }; def getProperty(String name) { "property $name" }; boolean equals(Own other) { true } }
println new Own().with { [it.clone(), anything, it.equals(new Own())] }
int hashCode() { 5 }
String toString() { 'script' }
void print(x) { System.out.print("<$x>") }
println hashCode()
print this
println()
enum Level { LOW { int rank() { 1 } }, HIGH { int rank() { 2 } }; abstract int rank(); private Level() { } }
println Level.values()*.rank()
record Point(int x, int y) { static int count = 2; Point { x = x + 1 }; int x() { x * 10 }; double length() { def y = 3; y = 4; y } }
println new Point(1, 2).with { [x(), y(), length(), Point.count] }
@Target([ElementType.METHOD, ElementType.FIELD]) @interface Counted { int value() default 3; String name() default '' }
class Marked { @Counted int a; @Counted(4) def b() { 1 }; @Counted(name = 'c') def c }
println new Marked().b()
@groovy.transform.ToString(includes = ['a', 'half']) class Shown { int a = 4; int getHalf() { 2 } }
println new Shown()
