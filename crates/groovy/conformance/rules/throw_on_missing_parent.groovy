def lookup = [A: [id: 1]]
def localParent = { key -> lookup[key] ?: { throw new IllegalStateException("parent $key is not under sync yet") }() }
println(localParent('A').id)
try { localParent('B') } catch (e) { println e.message }
