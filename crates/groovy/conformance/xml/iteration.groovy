import groovy.xml.XmlSlurper
def x = new XmlSlurper().parseText('<l><i n="3">c</i><i n="1">a</i><i n="2">b</i></l>')
x.i.each { println "${it.@n}: $it" }
x.i.eachWithIndex { e, k -> println "$k ${e.text()}" }
println(x.i.collect { it.text() }.sort())
println(x.i.list().sort { it.@n.toInteger() }*.text())
println(x.i.sum { it.@n.toInteger() })
println(x.i.max { it.@n.toInteger() }.text())
println(x.i.inject('') { acc, e -> acc + e.text() })
println(x.i.collectEntries { [it.@n.text(), it.text()] })
println(x.i.first().text() + x.i[-1].text())
println(x.i.findAll { it.@n.toInteger() > 1 }*.text())
println(x.i.any { it.text() == 'a' })
println(x.i.every { it.@n != '' })
println(x.i.groupBy { it.@n.toInteger() % 2 }.collectEntries { k, v -> [k, v*.text()] })
for (e in x.i) print e.text()
println()
