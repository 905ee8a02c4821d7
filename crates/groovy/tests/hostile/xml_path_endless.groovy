def s = new groovy.xml.XmlSlurper().parseText('<a/>')
while (true) s = s.nothing
