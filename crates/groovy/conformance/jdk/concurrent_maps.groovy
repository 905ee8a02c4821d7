import java.util.concurrent.*
def m = new ConcurrentHashMap([a: 1])
m.putIfAbsent('a', 2)
println(m)
try { println(m.put('x', null)) } catch (Throwable err) { println(err.class.name) }
def l = new CopyOnWriteArrayList([1, 2])
for (x in l) l << x * 10
println(l)
def t = new ConcurrentSkipListMap([b: 1, a: 2])
println(t.firstKey())
println(TimeUnit.HOURS.toMinutes(2))
println(TimeUnit.DAYS.toMillis(1))
