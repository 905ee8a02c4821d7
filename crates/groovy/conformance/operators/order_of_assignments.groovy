// What is evaluated first when something is assigned, and what is evaluated twice.
def said = []
def say = { name, value -> said << name; value }
def order = { Closure action ->
    said.clear()
    def answer = action()
    println "${said.join(' ')} -> ${answer.inspect()}"
}
def list = [1, 2, 3]
order { say('a', list)[say('i', 0)] = say('v', 5) }
order { say('a', list)[say('i', 0)] += say('v', 5) }
order { say('a', list)[say('i', 0)]++ }
order { --say('a', list)[say('i', 0)] }
order { say('a', list)[say('i', 0)] ?= say('v', 7) }
order { say('a', [null])[say('i', 0)] ?= say('v', 7) }
order { say('a', [[1, 2], [3]])[say('i', 0)][say('j', 1)] = say('v', 9) }
order { say('a', [[1, 2], [3]])[say('i', 0)][say('j', 1)] += say('v', 9) }
def map = [x: 1]
order { say('m', map).x = say('v', 2) }
order { say('m', map).x += say('v', 2) }
order { say('m', map).x++ }
order { --say('m', map).x }
order { say('m', map).x ?= say('v', 3) }
order { say('m', map).y ?= say('v', 3) }
order { say('m', map)?.x += say('v', 3) }
order { say('m', [map])*.x = say('v', 4) }
order { say('m', [map])*.x += say('v', 4) }
order { say('m', map)."${say('n', 'x')}" = say('v', 5) }
order { say('m', map)."${say('n', 'x')}" += say('v', 5) }
println map

def numbers = [1, 2, 3]
numbers[numbers.size()] = numbers.remove(0)
println numbers
int at = 0
numbers[at++] = at
println "$numbers $at"
numbers[at] = ++at
println "$numbers $at"
int[] array = [1, 2, 3]
at = 0
array[at] = ++at
println "$array $at"
def counted = [:], rest = ['a', 'b']
while (rest) counted[rest.size()] = rest.pop()
println counted
def first = [x: 1], second = [x: 7, y: 2]
first.x += (first = second).y
println "$first $second"

class Watched {
    def x
    void setX(value) { print "set $value, "; x = value }
    def getX() { print 'get, '; x }
    def putAt(index, value) { print "put $index $value, "; 99 }
    def getAt(index) { print "at $index, "; 1 }
}
def watched = new Watched()
println(watched.x ?= 5)
println(watched.x ?= 6)
println(watched.x += 1)
println(watched.x++)
println(++watched.x)
println(watched[1] = 5)
println(watched[1] += 5)
println(watched[1]++)
println(watched[1] ?= 4)

// An assignment is worth what stands on its right.
int whole
println(whole = 2.5)
println whole
println((whole += 1.5).class)
println whole
String text
println((text = 5).class)
println text.class
def twice = whole = 9.75
println "$twice $whole"
try { [1][0][0] = null } catch (Exception e) { println e.class.simpleName }
def nothing = null
nothing?.x = say('never', 1)
nothing?[1] = say('never', 1)
println said
