class Cfg { String host; int port; def opts = [:]; def opt(k, v) { opts[k] = v }; def nested(Closure c) { c.delegate = opts; c.resolveStrategy = Closure.DELEGATE_FIRST; c() } }
def cfg(Closure c) { def x = new Cfg(); c.delegate = x; c.resolveStrategy = Closure.DELEGATE_FIRST; c(); x }
def r = cfg {
  host = 'localhost'
  port = 8080
  opt 'a', 1
  opt('b', 2)
  nested { deep = true }
}
println r.host + r.port + r.opts
def outer = 'outer'
def s = cfg { host = outer.toUpperCase() }
println s.host
