// `Outer.this` reaches through as many classes as there are between.
class Outer {
    def name = 'outer'
    class Middle {
        def name = 'middle'
        class Inner {
            def name = 'inner'
            def all() { [Outer.this.name, Middle.this.name, Inner.this.name, this.name, name] }
            def inAClosure() { [1].collect { Outer.this.name + '/' + Middle.this.name }[0] }
            def change() { Outer.this.name = 'changed'; Outer.this.describe() }
        }
    }
    def describe() { "this is $name" }
    def anonymous() { new Object() { def name = 'anonymous'; def both() { [Outer.this.name, this.name] } }.both() }
}
def outer = new Outer()
def inner = new Outer.Middle.Inner(new Outer.Middle(outer))
println inner.all()
println inner.inAClosure()
println inner.change()
println outer.anonymous()

// A list that is no list of arguments may be the argument.
class Held {
    def what
    Held(List items) { what = items }
    Held(int number, String text) { what = "$number $text" }
}
println(([1, 2, 3] as Held).what)
println(([1, 'text'] as Held).what)
Held held = [2, 'coerced']
println held.what
try { println 5.with(1) { it } } catch (MissingMethodException e) { println e.method }
@groovy.transform.ToString(includes = ['half', 'whole']) class Shown { int whole = 4; int getHalf() { 2 } }
println new Shown()
