private def a() { 'private' }
final b() { 'final' }
static c() { 'static' }
public String d() { 'public' }
synchronized e() { 'sync' }
@Deprecated def f() { 'deprecated' }
protected int g(final int x) { x }
println(a() + b() + c() + d() + e() + f() + g(5))
def h(@Deprecated x) { x }
println(h(1))
int i() throws Exception { 1 }
println(i())
