def l = [1, 2, 3, 2, 5]
l.remove(0)
println(l)
l.remove((Object) 2)
println(l)
l.removeElement(5)
println(l)
println(l.removeAt(0))
println(l)
def m = ['a', 'b', 'a']
m.remove('a')
println(m)
m.removeAll(['b'])
println(m)
m.clear()
println(m)
def n = [1, 2, 3, 4]
println(n.removeAll { it % 2 == 0 })
println(n)
n.retainAll { it > 1 }
println(n)
n.removeIf { it == 3 }
println(n)
try { println([].remove(0)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(['x', 'y', 'z'].removeLast())
def o = [1, 2, 3]
println(o.remove(Integer.valueOf(2)))
println(o)
println(o - 1)
println(o)
