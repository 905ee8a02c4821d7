import groovy.json.JsonOutput
println(JsonOutput.toJson([d: new Date(0)]))
println(JsonOutput.toJson([n: 1e3, z: 1.0e-10, big: 12345678901234567890, f: 0.1f, e: 1e20d]))
try { println(JsonOutput.toJson([n: Double.NaN])) } catch (Throwable err) { println(err.class.name) }
try { println(JsonOutput.toJson([n: Double.POSITIVE_INFINITY])) } catch (Throwable err) { println(err.class.name) }
try { println(JsonOutput.toJson([(null): 1])) } catch (Throwable err) { println(err.class.name) }
class P { String name = 'n'; int age = 3; private secret = 's'; List tags = ['x'] }
println(JsonOutput.toJson(new P()))
enum E { A, B }
println(JsonOutput.toJson([e: E.A]))
println(JsonOutput.toJson([u: UUID.fromString('123e4567-e89b-12d3-a456-426614174000')]))
println(JsonOutput.toJson([uri: 'http://x/y?z=1']))
println(JsonOutput.toJson(new Expando(a: 1)))
println(JsonOutput.toJson([c: { -> 5 }]) ?: 'none')
println(JsonOutput.toJson([sb: new StringBuilder('b')]))
println(JsonOutput.toJson([a: 1].entrySet().first()) ?: 'e')
println(JsonOutput.toJson(Calendar.getInstance(TimeZone.getTimeZone('UTC')).tap { timeInMillis = 0 }))
