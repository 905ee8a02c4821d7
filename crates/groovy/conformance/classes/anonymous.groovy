abstract class Greeter { String name; Greeter(String n) { name = n }; abstract String greet(); String both() { greet() + '!' } }
def g = new Greeter('Al') { String greet() { "hi $name" } }
println(g.both())
def n = 5
def r = new Runnable() { void run() { println "run $n" } }
r.run()
def c = new Comparator<Integer>() { int compare(Integer a, Integer b) { b <=> a } }
println([1, 3, 2].sort(c))
def o = new Object() { def x = 1; String toString() { 'anon ' + x } }
println(o)
def it2 = new Iterator() { int i = 0; boolean hasNext() { i < 3 }; Object next() { i++ } }
println(it2.collect { it * 2 })
