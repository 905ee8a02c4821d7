// ConfigSlurper: blocks, names of names, what depends on the environment.
def t(Closure c){ try { println c() } catch (Throwable e) { println e.class.name+': '+e.message } }
def c=new ConfigSlurper().parse('''
app.name = 'demo'
app.version = 3
server {
  port = 8080
  host = "localhost"
  tls { on = true; ciphers = ['a','b'] }
}
db.url = "jdbc:${server.host}:${server.port}"
list = [1,2,3]
calc = 3 * 4
def local = 5
derived = local + 1
environments {
  dev { server.port = 9090; app.name='dev' }
  prod { server.port = 80 }
}
''')
t{ c.app.name }
t{ c.server.port }
t{ c.server.tls.on }
t{ c.db.url }
t{ c.getClass().name }
t{ c.server.getClass().name }
t{ c.flatten() }
t{ c }
t{ c.toProperties() .sort()}
def d=new ConfigSlurper('dev').parse('a=1\nenvironments { dev { a=2; b.c=3 }\n prod { a=3 } }\nx { y = a }')
t{ d }
t{ d.b.c }
t{ d.nothing }
t{ d.nothing.deep ?: 'dflt' }
def p=new Properties(); p.setProperty('a.b.c','1'); p.setProperty('a.d','2')
t{ new ConfigSlurper().parse(p).a }
t{ def s=new ConfigSlurper(); s.environment='prod'; s.parse('environments { prod { z=1 } }') }
t{ def s=new ConfigSlurper(); s.setBinding([v:42]); s.parse('q = v + 1\nnested { w = v }') }
t{ new ConfigSlurper().parse('a { b { c = 1 } }\na.b.d = 2\na { e = 3 }').flatten() }
t{ def s=new ConfigSlurper(); s.registerConditionalBlock('flavour','sweet'); s.parse('flavour { sweet { s=1 }\n sour { s=2 } }') }
t{ new ConfigSlurper('x').conditionalBlockValues }
t{ new ConfigSlurper('x').environment }
t{ def a=new ConfigSlurper().parse('a.b=1\na.c=2'); a.merge(new ConfigSlurper().parse('a.b=5\nd=1')) }

t{ new ConfigSlurper().parse('a = unknown\nb = a') }
t{ new ConfigSlurper().parse('a = [x: 1]\na.y = 2') }
t{ new ConfigSlurper().parse('for (i in 1..3) "k$i" { v = i }') }
t{ new ConfigSlurper().parse('log { level = "info"\n level2 = level }\nm = log.level') }
