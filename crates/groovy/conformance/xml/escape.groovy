import groovy.xml.XmlUtil
println(XmlUtil.escapeXml('<a b="c">&\'x\'</a>'))
println(XmlUtil.escapeControlCharacters('a\u0001b'))
