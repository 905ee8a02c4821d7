def a = [1, [2]]
def b = a.clone()
b << 3
b[1] << 9
println(a)
def c = a
c << 'same'
println(a.size())
def d = a.collect()
d.clear()
println(a.size())
def e = [*a]
e.remove(0)
println(a.size())
def f = new ArrayList(a)
f[0] = 'z'
println(a[0])
def m = [k: [1]]
def n = m.clone(); n.k << 2; n.j = 1
println(m)
