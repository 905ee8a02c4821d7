@Deprecated
class A { @Deprecated def x = 1; @SuppressWarnings('all') def m() { 2 } }
println new A().x + new A().m()
@SuppressWarnings(['a', 'b'])
def f() { 3 }
println f()
@groovy.transform.Field int counter = 10
def inc() { counter++ }
inc()
println counter
