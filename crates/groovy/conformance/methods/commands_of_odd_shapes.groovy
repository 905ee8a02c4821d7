// What follows a call on its line is a property of its answer, whatever it is.
def answer(x) { println "asked $x"; [a: 1, bar: 2, '3.7': 9, '3': 8, true: 4, b7: 6] }
def seven = 7
def property = answer (int) 3.7
println property
println((answer(1) 3))
println((answer(1) true))
println((answer(1) 'bar'))
println((answer(1) "b$seven"))
try { println (int) 3.7 } catch (NullPointerException e) { println e.message }
try { println (String) null } catch (NullPointerException e) { println e.message }

// Whatever is no name is called as a value.
class Counter {
    int at
    def next() { new Counter(at: at + 1) }
    def call(x) { println "called $x at $at"; this }
    def getDone() { println 'done'; this }
}
def counter = new Counter()
counter++ 5
counter++ 6 done
println counter.at
new Counter(at: 40) 'fresh'
[{ println "first of a list: $it" }][0] 6
({ println "in parentheses: $it" }) 7
def greet = { println "hello $it" }
greet 'you'
try { println --seven } catch (MissingPropertyException e) { println e.property }

// A comma shows that brackets and braces are arguments.
def two(a, b) { println "${a instanceof Closure ? a() : a} and $b" }
two [1], 2
two [], []
two { 3 }, 4
two (5), 6
two -7, 8
this.two [9, *[10, 11]], [12]
def kept
kept = two [13], 14
