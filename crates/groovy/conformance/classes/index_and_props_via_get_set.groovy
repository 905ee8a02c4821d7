class M { def get(String k) { "got $k" }; void set(String k, v) { println "set $k=$v" } }
def m = new M()
println(m.foo)
m.bar = 1
class L { def getAt(String k) { "at $k" }; void putAt(String k, v) { println "put $k=$v" } }
def l = new L()
println(l['x'])
l['y'] = 2
class R { def getAt(Range r) { "range $r" }; def getAt(List x) { "list $x" } }
println(new R()[1..3])
println(new R()[1, 2])
