def n = new NodeBuilder().people(kind: 'x') { person(id: 1, 'Ann') { pet('cat') }; person(id: 2) { pet('dog') }; empty() }
println n.name() + n.@kind
println n.person.size() + n.person[1].@id
println n.person.pet*.text()
println n
println n.empty[0].text()
println NodeBuilder.newInstance().a { b() }
println n.children()*.name()
println n.depthFirst()*.name()
