def l = [1, 2, 3]
try { for (x in l) l << 4 } catch (ConcurrentModificationException e) { println 'CME' }
def m = [a: 1, b: 2]
try { m.each { k, v -> m[k + 'x'] = v } } catch (ConcurrentModificationException e) { println 'CME map' }
def n = [1, 2, 3, 4]
def it2 = n.iterator()
while (it2.hasNext()) if (it2.next() % 2 == 0) it2.remove()
println(n)
m.each { it.value = it.value * 10 }
println(m.a)
n.eachWithIndex { v, i -> n[i] = v * 2 }
println(n)
