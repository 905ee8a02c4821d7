def config = [:]
def cfg = { Closure c -> def m = [:]; c.delegate = m; c.resolveStrategy = Closure.DELEGATE_FIRST; c(); m }
def r = cfg {
  host = 'h'
  port = 80
}
println(r)
def email(Closure c) { def e = [:]; def d = new Expando(to: { e.to = it }, body: { e.body = it }); c.delegate = d; c.resolveStrategy = Closure.DELEGATE_ONLY; c(); e }
println(email { to 'a@b'; body 'hi' })
