import groovy.xml.MarkupBuilder
def w = new StringWriter()
def b = new MarkupBuilder(w)
b.issues { issue(id: 1) { title('A & B') } ; issue(id: 2) }
println(w)
