def c = { it * 2 }
def d = c.clone()
println(d(4))
println(c.dehydrate().owner)
def r = { name }.rehydrate([name: 'rehydrated'], null, null)
println(r.delegate)
r.resolveStrategy = Closure.DELEGATE_FIRST
println(r())
