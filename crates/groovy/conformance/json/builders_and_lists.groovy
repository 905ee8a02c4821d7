import groovy.json.*
def b = new JsonBuilder(); b.person { name 'A'; age 3; tags 'x', 'y'; address { city 'C' } }
println b.toString()
println b.toPrettyString()
println new JsonBuilder([1, 2]).toString(); def c = new JsonBuilder(); c([1, 2, 3]) { n -> val n }
println c; def d = new JsonBuilder(); d { a 1; b([1, 2]) { x it } }
println d
println b.content
