class Ext { static String shout(String s) { s.toUpperCase() + '!' }; static int plus2(Integer i) { i + 2 } }
use(Ext) {
  println 'a'.shout()
  println 5.plus2()
}
try { println('a'.shout()) } catch (Throwable err) { println(err.class.name) }
class M { }
M.metaClass.added = { -> 'added' }
M.metaClass.withArg = { x -> "arg $x" }
println(new M().added())
println(new M().withArg(1))
def m = new M()
m.metaClass.only = { 'instance' }
println(m.only())
