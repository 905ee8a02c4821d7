def words = ['delta', 'Alpha', 'charlie', 'Bravo']
println words.sort(false)
println words.sort(false) { it.toLowerCase() }
println words.sort(false) { -it.size() }
println words
println words.toSorted { a, b -> b <=> a }
println words.groupBy { it.size() }
println words*.size()
println words*.toUpperCase()
println words.collectEntries { [it, it.size()] }
