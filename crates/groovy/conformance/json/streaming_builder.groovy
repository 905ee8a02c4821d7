import groovy.json.*
def w = new StringWriter(); def b = new StreamingJsonBuilder(w); b.person { name 'A'; age 3; list([1, 2]) { v it }; sub { x 1 } }
println w
println w
w = new StringWriter(); b = new StreamingJsonBuilder(w); b([1, 2])
println w
w = new StringWriter(); b = new StreamingJsonBuilder(w); b([1, 2]) { n -> v n }
println w
w = new StringWriter(); b = new StreamingJsonBuilder(w); b(a: 1, b: 2)
println w
w = new StringWriter(); b = new StreamingJsonBuilder(w); b.p(a: 1)
println w
w = new StringWriter(); b = new StreamingJsonBuilder(w); b.p(a: 1) { c 2 }
println w
w = new StringWriter(); b = new StreamingJsonBuilder(w)
println b('x', 1)
println w
w = new StringWriter()
println new StreamingJsonBuilder(w, [z: 1]).class
println w
w = new StringWriter(); b = new StreamingJsonBuilder(w); b.p([1, 2]) { n -> q n }
println w
w = new StringWriter(); b = new StreamingJsonBuilder(w); b.p()
println w
