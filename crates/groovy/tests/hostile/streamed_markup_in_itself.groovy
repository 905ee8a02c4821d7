def b = new groovy.xml.StreamingMarkupBuilder(); def c; c = { a(c) }; b.bind(c).toString()
