import groovy.xml.XmlSlurper
for (s in ['<a>', '<a></b>', 'text', '', '<a b=c/>', '<a/><b/>']) {
  try { new XmlSlurper().parseText(s); println 'ok' } catch (e) { println e.getClass().name }
}
