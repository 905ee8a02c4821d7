import groovy.xml.XmlSlurper
def x = new XmlSlurper().parseText('<p>Hello <b>big</b> world<br/>!</p>')
println(x.text())
println(x.b.text())
println(x.localText())
println(x.children().collect { it.name() })
println(x.toString())
