def hello(x) { "hello $x" }
def n = 'lo'
println "hel$n"('w')
println "hel${n}"(x: 1)
class A { def go(p) { "m$p"(3) }; def m1(x) { x * 2 }; static sgo() { "s${1}"() }; static s1() { 'static' } }
println new A().go(1)
println A.sgo()
try { new A().go(2) } catch (MissingMethodException e) { println e.method }
def c = { "hel$n"('in closure') }
println c()
"print${'ln'}" 'command'
