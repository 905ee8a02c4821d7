def people = [[name: 'A'], [name: 'B']]
people.each { it.age = it.name == 'A' ? 1 : 2 }
println(people)
people.eachWithIndex { p, i -> p.idx = i }
println(people*.idx)
people.findAll { it.age > 1 }.each { it.remove('age') }
println(people)
