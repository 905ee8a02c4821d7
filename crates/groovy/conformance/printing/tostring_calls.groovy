class P { def x = 1; String toString() { "P<$x>" } }
def p = new P()
println p
println "$p"
println 'p: ' + p
println([p])
println([k: p])
println p.toString().length()
println String.valueOf(p)
println([p, [p]].flatten())
println p as String
class Q { }
println new Q().toString().replaceAll(/@.*/, '@')
