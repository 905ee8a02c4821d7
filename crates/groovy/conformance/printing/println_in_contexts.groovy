class A { def m() { println 'in class'; this } ; static s() { println 'static' } }
new A().m()
A.s()
def f() { println 'in method' }
f()
[1].each { println "in closure $it" }
def c = { println it }
c 'direct'
['x', 'y'].each this.&println
System.out.println('system out')
System.out.print('no newline ')
System.out.printf('%d%n', 5)
