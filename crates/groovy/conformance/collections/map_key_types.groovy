def m = [1: 'int', (1L): 'long', 'a': 'str', (1.0): 'dec', (true): 'bool', (null): 'null', ([1]): 'list']
println(m.size())
println(m[1])
println(m[1L])
println(m[1.0])
println(m[true])
println(m[null])
println(m[[1]])
println(m.'1')
println(m.containsKey('1'))
def k = 'a'
println(m[k])
println(m."$k")
println(m.true)
char c = 'a'
println([a: 1][c])
println([(c): 1].a)
def d = new Date(0)
println([(d): 'date'][new Date(0)])
