println GroovyCollections.union([1, 2], [2, 3])
println GroovyCollections.union([[1], [2]])
println GroovyCollections.inits([1, 2]) + GroovyCollections.tails([1, 2])
println GroovyCollections.subsequences([3, 1, 2])
println(('a'..'c').subsequences())
println([[1, 2], [3, 4]].subsequences())
println java.math.RoundingMode.valueOf(4).toString() + java.math.RoundingMode.valueOf('UP')
println java.time.ZoneOffset.ofHoursMinutesSeconds(1, 2, 3)
try { java.math.RoundingMode.valueOf(9) } catch (e) { println e }
