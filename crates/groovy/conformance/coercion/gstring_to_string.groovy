def n = 1
def g = "v$n"
String s = g
println(s.class.simpleName)
def f(String x) { x.class.simpleName }
println(f(g))
def h(x) { x.class.simpleName }
println(h(g))
println([g].collect { it as String }*.class*.simpleName)
println([g]*.toString()[0].class.simpleName)
String[] arr = [g]
println(arr[0].class.simpleName)
List<String> l = [g]
println(l[0].class.simpleName)
println((g as String).class.simpleName)
println(((String) g).class.simpleName)
class A { String p }
println(new A(p: g).p.class.simpleName)
def a = new A(); a.p = g
println(a.p.class.simpleName)
String m() { g2() }
def g2() { "x${2}" }
println(m().class.simpleName)
println(g.substring(1).class.simpleName)
println(String.valueOf(g).class.simpleName)
