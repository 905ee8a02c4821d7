def root = new groovy.xml.XmlSlurper().parseText('<a>' + '<b>t</b>' * 5_000 + '</a>')
while (true) { "$root"; root == 'x'; root.hashCode() }
