def root = new groovy.xml.XmlSlurper().parseText('<a>' + '<b x="1"><c>t</c></b>' * 2_000 + '</a>')
while (true) { root.b.c.text(); root.depthFirst().size(); root.'**'.findAll { it.name() == 'c' } }
