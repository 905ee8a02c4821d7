println 'a' + 1
println 1 + 'a'
println 'a' + null
println 'a' + 1.5 + 'b' + 2L
println 'x' + [1, 2]
println 'x' + [a: 1]
println 'a' + 'b' as String
println "g${1}" + 's'
println(("g${1}" + 's').class.simpleName)
println(('s' + "g${1}").class.simpleName)
println(("a${1}" + "b${2}").class.simpleName)
try { println(null + 'a') } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println 'a' + true + (char) 98
