import java.util.concurrent.*
def m = new ConcurrentHashMap([a: 1])
m.putIfAbsent('a', 2)
println(m)
try { println(m.put('x', null)) } catch (Throwable err) { println(err.class.name) }
println(TimeUnit.HOURS.toMinutes(2))
println(TimeUnit.DAYS.toMillis(1))
