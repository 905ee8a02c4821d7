enum Level { LOW, HIGH }
println('LOW' as Level)
println("${'HIGH'}" as Level)
try { println('NONE' as Level) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
Level l = 'HIGH'
println(l)
def f(Level x) { "got $x" }
try { println(f('LOW')) } catch (Throwable err) { println(err.class.name) }
println(f('LOW' as Level))
class C { Level lv }
println(new C(lv: 'LOW').lv)
println(Level.values().find { it.name().equalsIgnoreCase('high') })
println(Level.LOW as String)
try { println(Level.LOW as int) } catch (Throwable err) { println(err.class.name) }
println([Level.LOW, Level.HIGH] as String[])
println('java.lang.String' as Class)
