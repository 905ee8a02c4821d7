trait Named { String nm = 'n'; def hello() { "hello $nm" } }
class T1 implements Named { }
class M { @Delegate Named n = new T1() }
println new M().hello() + new M().nm
println new M() instanceof Named
class K { @Delegate String s = 'abc' }
println new K().length() + new K().toUpperCase()
class L { @Delegate Closure c = { it * 2 } }
println new L().call(3)
class O { @Delegate Set<String> s = new TreeSet<String>() }
def o = new O(); o << 'b' << 'a'; println o.s; println o.toList(); println o.size(); for (x in o) println x; println o.contains('a'); println o.collect { it + 1 }
class P { @Delegate StringBuilder sb = new StringBuilder() }
def p = new P(); p.append('x').append('y'); println p.sb; println p.length()
