def local = ['urgent', 'ext:a', 'ext:b'] as Set
def remote = ['a', 'c']
def own = local.findAll { !it.startsWith('ext:') }
def synced = own + remote.collect { "ext:$it".toString() }
println(synced)
println((local - synced))
println((synced - local))
println(synced.collect { it - 'ext:' }.sort())
