import groovy.xml.XmlSlurper
def x = new XmlSlurper().parseText('''<issues count="2">
  <issue id="1"><title>One</title><label>a</label><label>b</label></issue>
  <issue id="2"><title>Two</title></issue>
</issues>''')
println(x.name())
println(x.@count)
println(x.@count.text())
println(x.@count.toInteger() + 1)
println(x.issue.size())
println(x.issue[0].title)
println(x.issue[0].title.text())
println(x.issue[0].@id)
println(x.issue*.title*.text())
println(x.issue.collect { it.@id.text() + it.title.text() })
println(x.issue.find { it.@id == '2' }.title)
println(x.issue.findAll { it.label.size() > 0 }.size())
println(x.issue[0].label*.text())
println(x.nope.size())
println(x.nope.text() == '')
println(x.nope.isEmpty())
println(x.issue.title.text())
println(x.text().trim().size() > 0)
