def all = [], parser = new groovy.xml.XmlSlurper()
while (true) all << parser.parseText('<a><b>1</b><c d="e"/></a>')
