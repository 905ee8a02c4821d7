trait T1 { String m() { 'T1' } }
trait T2 extends T1 { String m() { 'T2' + super.m() } }
class X implements T2 {}
println new X().m()
