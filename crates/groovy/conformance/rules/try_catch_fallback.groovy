def getUser = { if (!it) throw new IllegalArgumentException('no name'); [name: it] }
def user
try { user = getUser(null) } catch (IllegalArgumentException e) { println "warn: ${e.message}"; user = [name: 'Fallback'] } finally { println 'looked up' }
println(user.name)
def safe = { Closure c, d = null -> try { c() } catch (Exception ignored) { d } }
println(safe({ 1 / 0 }, 'err'))
println(safe({ 'fine' }))
println(safe { [].first() })
