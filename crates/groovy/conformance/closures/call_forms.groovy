def f = { "got $it" }
println(f('a'))
println(f.call('b'))
println(f.doCall('c'))
println(f 'd')
def m = [run: f]
println(m.run('e'))
println(m.run.call('f'))
println(m['run']('g'))
println((m['run'])('h'))
println([f][0]('i'))
def get() { { x -> x + 1 } }
println(get()(5))
println(get().call(6))
println({ it }('immediate'))
println(({ -> 'none' })())
class H { def cl = { "prop $it" } }
println(new H().cl('x'))
println(new H().cl.call('y'))
def name = 'call'
println(f."$name"('dyn'))
