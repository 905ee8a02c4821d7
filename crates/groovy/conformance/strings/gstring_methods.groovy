def n = 3
def g = "abc${n}"
println g.length()
println g.toUpperCase()
println g[0..1]
println g.contains('3')
println g.split('c').toList()
println g.replace('3', 'x')
println g + 'y'
println g * 2
println g.size()
println g.reverse()
println g.padLeft(6, '.')
println g.isEmpty()
println g =~ /c3/ ? 'yes' : 'no'
println g in ['abc3']
println(['abc3'].contains(g))
println g.class
