def e = new Expando(name: 'x')
e.age = 5
e.hi = { -> "hi $name" }
e.add = { n -> age + n }
println(e.name + e.age)
println(e.hi())
println(e.add(3))
println(e.missing)
println(e.properties.keySet().sort())
