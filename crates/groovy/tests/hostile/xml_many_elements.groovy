while (true) try { new groovy.xml.XmlSlurper().parseText('<a>' + '<b/>' * 800000 + '</a>') } catch (Exception e) { }
