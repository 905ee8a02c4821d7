def fact
fact = { n -> n <= 1 ? 1 : n * fact(n - 1) }
println(fact(10))
def fib = { n -> n < 2 ? n : call(n - 1) + call(n - 2) }
println(fib(10))
def walk
walk = { node -> [node.v] + node.kids.collectMany { walk(it) } }
println(walk([v: 1, kids: [[v: 2, kids: []], [v: 3, kids: [[v: 4, kids: []]]]]]))
