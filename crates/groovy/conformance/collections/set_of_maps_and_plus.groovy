def s = [] as Set
s << [a: 1]
s << [a: 1]
println(s.size())
def t = ['x'] as Set
t += 'y'
t += ['z', 'x']
println(t)
t -= 'x'
println(t)
println(t.class.simpleName)
println(t*.toUpperCase())
println(t.join(','))
println(t.collect { it }.class.simpleName)
println(t.findAll { it == 'y' }.class.simpleName)
println(t.sort().class.simpleName)
