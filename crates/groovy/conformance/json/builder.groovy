import groovy.json.JsonBuilder
def b = new JsonBuilder()
b.issue { key 'A-1'; fields { summary 'S'; labels(['x', 'y']) }; count 3 }
println(b.toString())
println(new JsonBuilder([a: 1]).toString())
println(new JsonBuilder([1, 2]).toPrettyString())
def c = new JsonBuilder()
c(a: 1, b: [c: 2])
println(c.toString())
def d = new JsonBuilder()
d([1, 2, 3]) { n it }
println(d)
println(b.content.issue.key)
