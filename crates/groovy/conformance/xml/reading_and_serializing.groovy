import groovy.xml.*
def x = new XmlSlurper().parseText('<r a="1"><i id="1">A</i><i id="2">B<j/></i></r>')
println x.i.size()
println x.i[0].text()
println x.@a
println x.i.find { it.@id == '2' }.text()
println x.i*.@id
println x.i.collect { it.text() }
println x.'**'.findAll { it.name() == 'j' }.size()
println x.i.@id*.text()
println x.children().size()
println x.i[1].j.isEmpty()
println x.nope.isEmpty()
println x.i.@id.collect { it.toInteger() }.sum()
println x.depthFirst().collect { it.name() }
println x.breadthFirst().collect { it.name() }
println x.i[0].parent().name()
println x.name()
println x.attributes()
println x.i[0]['@id']
println x.text()
def n = new XmlParser().parseText('<r a="1"><i>A</i><i>B</i></r>')
println n.i[0].text()
println n.'@a'
println n.i*.text()
println n.children().size()
println n.name(); n.appendNode('k', [z: 1], 'v')
println n.k.text()
println XmlUtil.serialize(n)
println n.attribute('a'); n.i[0].value = 'Z'
println n.i[0].text()
println n.i[1].parent().name()
println n
def w = new StringWriter(); def m = new MarkupBuilder(w); m.html { body(cls: 'a') { p 'hi <&'; p { b 'x' }; mkp.yield('q'); br() } }
println w
