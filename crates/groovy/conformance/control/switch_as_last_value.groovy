def f(x) {
  switch (x) {
    case 1: 'one'; break
    case 2: 'two'; break
    default: 'many'
  }
}
println(f(1))
println(f(2))
println(f(3))
def g(x) {
  switch (x) {
    case 1:
      'a'
      break
    case 2:
      return 'b'
  }
}
println(g(1))
println(g(2))
println(g(3))
