def local = 'local'
bound = 'bound'
def f() { bound }
println(f())
def g() { local }
try { println(g()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
@groovy.transform.Field def fld = 'field'
def h() { fld }
println(h())
def k() { fld = 'changed' }
k()
println(fld)
println(this.f())
def m = this.&f
println(m())
