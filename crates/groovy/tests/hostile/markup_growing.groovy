def writer = new StringWriter()
def xml = new groovy.xml.MarkupBuilder(writer)
while (true) xml.a(x: '&' * 1_000) { b('<' * 1_000) }
