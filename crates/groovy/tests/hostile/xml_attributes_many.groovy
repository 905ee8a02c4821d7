def text = '<a ' + (0..<3_000).collect { "x$it='1'" }.join(' ') + '/>'
while (true) new groovy.xml.XmlSlurper().parseText(text)
