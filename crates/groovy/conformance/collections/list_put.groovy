def l = [1, 2]
l[4] = 5
println(l)
l[-1] = 9
println(l)
l.putAt(0, 'z')
println(l)
l.set(1, 'y')
println(l)
try { println(l.set(10, 1)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
l.add(7)
l.add(0, 'first')
println(l)
try { println(l.add(99, 1)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
l.addAll([8, 9])
l.addAll(0, ['p'])
println(l)
l << 'q' << 'r'
println(l)
l[1..2] = ['X', 'Y', 'Z']
println(l)
l[0..0] = []
println(l)
l.push('pushed')
println(l[0])
println(l.pop())
println(l.size())
