def s = 'hello'
def m = 'toUpperCase'
println(s."$m"())
println(s."${'len' + 'gth'}"())
println(s.invokeMethod('substring', [1, 3] as Object[]))
def prop = 'a'
def o = [a: 1, b: 2]
println(o."$prop")
o."$prop" = 9
println(o)
class P { def x = 1; def show(a) { "show $a" } }
def p = new P()
def f = 'x'
println(p."$f")
p."$f" = 7
println(p.x)
println(p['x'])
p['x'] = 8
println(p.x)
println(p."${'show'}"('q'))
println(p.respondsTo('show') ? 'y' : 'n')
println(p.respondsTo('nope') ? 'y' : 'n')
println(p.hasProperty('x') ? 'y' : 'n')
println(p.hasProperty('zz') ? 'y' : 'n')
println(p.properties.findAll { it.key != 'class' })
