while (true) new groovy.xml.XmlSlurper().parseText('<a>' * 100000 + '</a>' * 100000)
