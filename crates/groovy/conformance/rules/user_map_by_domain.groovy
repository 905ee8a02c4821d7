def users = ['ann@acme.com', 'bob@other.org', 'cy@acme.com', null, 'broken']
def byDomain = users.findAll { it?.contains('@') }.groupBy { it.split('@')[1] }
println(byDomain)
println(byDomain.collectEntries { d, l -> [d, l*.replaceAll(/@.*/, '')] })
println(users.collect { it?.tokenize('@')?.last() ?: 'none' })
println(byDomain['acme.com']?.size() ?: 0)
println(byDomain['zzz']?.size() ?: 0)
