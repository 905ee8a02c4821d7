// What stands in parentheses before the arrow of a closure is a default, not the parameters of a lambda.
def c = { x, y = (Math.max(1, 2) + 0) -> [x, y] }
println c(1)
def d = { x, y = (Math.max(1, 2)) -> [x, y] }
println d(1)
def e = { x, y = (1 + 2).abs() -> [x, y] }
println e(1)
def f = { y = (1) -> [y] }
println f()
def h = (int a, b = 2) -> [a, b]
println h(1)
println([3, 1, 2].sort((a, b) -> b <=> a))
def i = { a, b = ['x', 1].collect { x -> switch (x) { case 1: return 'i'; default: return x } }, Object... r -> [a, b, r.length] }
println i(1)
def j = { a, b = { if (a) return 1; 2 }() -> [a, b] }
println j(3)
