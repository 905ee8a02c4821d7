int a() { '5' as int }
println(a())
int b() { 5.9 }
println(b())
String c() { 5 }
println(c().class.simpleName)
String d() { "g${1}" }
println(d().class.simpleName)
boolean e() { 'text' }
println(e())
boolean e2() { [] }
println(e2())
List f() { [1] as Set }
try { println(f()) } catch (Throwable err) { println(err.class.name) }
long g() { 5 }
println(g().class.simpleName)
BigDecimal h() { 5 }
println(h().class.simpleName)
char i() { 'x' }
println(i().class.simpleName)
void j() { 5 }
println(j())
double k() { 1 }
println(k())
Set l() { [1, 1] }
println(l().class.simpleName)
int m() { null }
try { println(m()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
