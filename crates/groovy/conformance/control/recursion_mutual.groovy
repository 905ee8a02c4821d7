def isEven(n) { n == 0 ? true : isOdd(n - 1) }
def isOdd(n) { n == 0 ? false : isEven(n - 1) }
println(isEven(10))
def hanoi(n, a, b, c, moves = []) {
  if (n) { hanoi(n - 1, a, c, b, moves); moves << "$a$c".toString(); hanoi(n - 1, b, a, c, moves) }
  moves
}
println(hanoi(3, 'A', 'B', 'C'))
def ack(m, n) { m == 0 ? n + 1 : n == 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1)) }
println(ack(2, 3))
def flat(l) { l.collectMany { it instanceof List ? flat(it) : [it] } }
println(flat([1, [2, [3, [4]]]]))
def perm(l) { l.size() < 2 ? [l] : l.collectMany { x -> perm(l - x).collect { [x] + it } } }
println(perm([1, 2, 3]))
