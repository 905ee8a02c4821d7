def m = [a: [b: [c: 1]]]
m.a.b.c = 2
m.a.b.d = 3
m.a['e'] = [1]
m.a.e << 2
println(m)
println(m.a.b.keySet())
println(m?.x?.y)
m.list = []
m.list << [k: 1]
m.list[0].k++
println(m)
def copy = m.clone()
copy.a = 'shallow'
println(m.a.b.c)
def deep = [*: m]
deep.z = 1
println(m.z)
m.'quoted key' = 5
m."g${1}" = 6
println(m.g1)
println(m.'quoted key')
m[5] = 'int'
println(m[5])
println(m.get(5))
m[null] = 'n'
println(m[null])
println(m.size())
