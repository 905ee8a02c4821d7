def n = 1
def g = "k$n"
println g == 'k1'
println 'k1' == g
println g.equals('k1')
println 'k1'.equals(g)
println g.toString().hashCode() == 'k1'.hashCode()
println g.hashCode() == 'k1'.hashCode()
def m = ['k1': 'v']
println m[g]
println m.get(g)
println m.get(g.toString())
def m2 = [(g): 'x']
println m2.keySet().first().class.simpleName
println m2['k1']
println m2.containsKey('k1')
println m2["k$n"]
m[g] = 'changed'
println m
m."k$n" = 'third'
println m
println m.size()
