def f(x) {
  switch (x) {
    case 1, 2 -> 'low'
    case 3 -> { def y = x * 2; yield "y$y" }
    case String -> 'str'
    case null -> 'nul'
    default -> 'other'
  }
}
println([1, 2, 3, 'a', null, 9].collect { f(it) })
def v = switch (5) { case 1..4 -> 'a'; case 5..9 -> 'b'; default -> 'c' }
println(v)
def w = switch ('q') {
  case 'p': yield 1
  case 'q': yield 2
  default: yield 3
}
println(w)
def x = switch (7) { case 1 -> 'never' }
println(x)
