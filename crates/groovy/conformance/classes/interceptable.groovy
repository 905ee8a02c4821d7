class G implements GroovyInterceptable { def foo() { 'foo' } ; def name = 'n'; def invokeMethod(String n, Object args) { "im $n ${args.toList()}" } }
def g = new G(); println g.foo(); println g.bar(1, 2); println g.name; println g.getName(); g.name = 4; println g.@name
class H implements GroovyInterceptable { def log = []; def foo(x) { "foo $x" } 
  def invokeMethod(String n, Object args) { def m = metaClass.getMetaMethod(n, args); def r = m ? m.invoke(this, args) : "none $n"; "<$r>" } }
println new H().foo(3); println new H().zork()
class I implements GroovyInterceptable { def a() { 'a' } ; def b() { a() + 'b' } ; def invokeMethod(String n, args) { "[" + this.metaClass.invokeMethod(this, n, args) + "]" } }
try { println new I().a() } catch (StackOverflowError e) { println 'so' }
class J { def a() { 'a' } ; def invokeMethod(String n, args) { "im $n" } }
println new J().a(); println new J().q()
class K implements GroovyInterceptable { def a() { 'a' } ; def b() { a() } ; def invokeMethod(String n, args) { def mm = K.metaClass.getMetaMethod(n, args); mm == null ? "no $n" : 'i' + mm.invoke(this, args) } }
println new K().b(); println new K().toString().startsWith('i') ; println new K().with { b() }
