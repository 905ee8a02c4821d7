println GroovyCollections.combinations([1, 2], ['a', 'b'])
println GroovyCollections.transpose([[1, 2], [3, 4]])
println GroovyCollections.min(3, 1, 2) + GroovyCollections.max([3, 9]) + GroovyCollections.sum([1, 2, 3])
println GroovyCollections.subsequences([1, 2]).size()
def g = new PermutationGenerator([1, 2, 3])
println g.total
while (g.hasNext()) print g.next()
println()
g.reset(); println g.next()
println new PermutationGenerator(['a']).collect { it }
try { new PermutationGenerator([]) } catch (IllegalArgumentException e) { println e.message }
println ([3, 1, 2].sort(new ClosureComparator({ a, b -> b <=> a })))
def w = new StringWriter(); def p = new IndentPrinter(w)
p.println('a'); p.incrementIndent(); p.printIndent(); p.println('b'); p.print('c'); p.decrementIndent(); p.println(); p.printIndent(); p.print('d'); p.flush()
println w
println p.indentLevel
def q = new StringWriter(); new IndentPrinter(q, '\t', true, true).with { incrementIndent(); println 'x'; println 'y' }; println q
def r = new Reference(5); println r.get(); r.set('abc'); println r.get(); println r.size()
println new Reference([a: 1]).a
class MyProxy extends groovy.util.Proxy { int size() { 99 } }
def px = new MyProxy().wrap([1, 2, 3]); println px.size() + ' ' + px.sum() + ' ' + px.adaptee
println px.collect { it * 2 }
try { px.nope() } catch (MissingMethodException e) { println e.message.readLines()[0] }
