def n = 5
def g = "n=$n"
println g.startsWith('n=')
println 'n=5'.equals(g.toString())
println(['n=5'].contains(g))
println([g].contains('n=5'))
println(['n=5': 1].containsKey(g))
println g in ['n=5']
println g.concat('!')
println String.join(',', [g, 'x'])
println g.replaceAll(/\d/, '#')
println "$g".toString() == g
println g == 'n=5' && 'n=5' == g
println g.matches(/n=\d/)
println([(g.toString()): 1]['n=5'])
def sb = new StringBuilder()
sb.append(g)
println sb
println g.split('=').toList()
println g.compareTo('n=6')
println g <=> 'n=5'
println g[0..1]
