def l = [10, 20, 30]
println(l[0] + l[-1])
println(l[5])
println(l[0, 2])
println(l[[1, 2]])
println(l[0..1])
println(l[-2..-1])
try { println(l[-4]) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
l[1] = 99
l[5] = 'far'
println(l)
try { println(l[-10] = 1) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
def m = [a: 1, 'b c': 2]
println(m['a'] + m['b c'])
println(m['zz'])
m['n'] = 3
m.o = 4
m['p' + 'q'] = 5
println(m)
def s = 'text'
println(s[1..2])
def a = [1, 2, 3] as int[]
println(a[-1])
try { println(a[3]) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(a[-4]) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
a[0] = 9
println(a)
l[0..1] = ['x']
println(l)
l[1..<1] = ['ins']
println(l)
