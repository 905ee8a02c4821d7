println 'one'
def check(x) { if (!x) return 'none'; "got $x" }
println check(null)
println check(5)
if (check(1)) {
  println 'returning'
  return
}
println 'unreachable'
