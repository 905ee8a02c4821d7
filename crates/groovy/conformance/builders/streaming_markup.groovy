import groovy.xml.StreamingMarkupBuilder
def b = new StreamingMarkupBuilder()
println b.bind { root { a(b: 1, 'c'); d { e() } } }
println b.bind { mkp.xmlDeclaration(); person(id: 'x"y', name: "O'N") { name 'a < b & c'; mkp.yield 'plain <'; mkp.yieldUnescaped '<raw/>'; mkp.comment 'note'; empty(); nested { (1..2).each { item(n: it, it) } } } }
println b.bind { mkp.declareNamespace(x: 'http://x'); x.a { x.b(1); c('x:z': 2) } }
println b.bind { out << 'txt'; q(null); r(a: null); s('') ; t { out << 'in' << 1 } }
println b.bind { mkp.pi('xml-stylesheet': [href: 'a.css', type: 'text/css']) ; a() }
def w = b.bind { a() }
def sw = new StringWriter(); w.writeTo(sw); println sw

def e = new StreamingMarkupBuilder(expandEmptyElements: true, useDoubleQuotes: true)
println e.bind { a(b: 1) { c() } }
println b.bind { 'with-dash'('x'); "a${1}"('y'); a(['l', 2]) ; unescaped << '<u/>'; a { mkp.yield '&' } }
