def l = ['a', 'b', 'c', 'd']
l -= 'a'
println l
l.removeAt(0)
println l
l.remove('c')
println l
l.removeAll { it == 'd' }
println l
def n = [5, 6, 7]
println n.remove(1)
println n.remove(7 as Object)
println n
println n.removeElement(5)
println n
def m = [a: 1, b: 2, c: 3]
println m.remove('a')
m.removeAll { it.value == 2 }
println m
m.keySet().remove('c')
println m
def s = [1, 2, 3] as Set
s.remove(2)
s.removeIf { it == 3 }
println s
def it2 = [1, 2, 3]
it2.iterator().with { while (hasNext()) if (next() == 2) remove() }
println it2
