def take(n) { [from: { l -> l.take(n) }] }
println(take(2).from([1, 2, 3]))
def r = take 2 from([4, 5, 6])
println(r)
println 'simple'
def show(a, b = '') { println "$a|$b" }
show 1
show 1, 2
show 'a', [1]
def move(dir) { [by: { n -> "moved $dir $n" }] }
def s = move 'left' by 5
println(s)
def please(c) { [the: { what -> [of: { n -> c(what(n)) }] }] }
def result = please({ it }) the({ it * 2 }) of 21
println(result)
show a: 1, 2
