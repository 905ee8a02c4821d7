println 'cost $5'
println "cost \$5"
println "a \$ b"
def x = 1
println "a ${'$'}x"
println '$x'
println '${x}'
