def n = 4
def g = "a${n}b${n + 1}c"
println g instanceof GString
println g instanceof String
println g.class.simpleName
println g.values
println g.strings
println g.valueCount
println "plain".class.name
println "${n}".class.simpleName
println((g.toString() instanceof String))
