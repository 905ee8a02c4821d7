println(System.getProperty('no.such.property'))
println(System.getProperty('no.such.property', 'dflt'))
println(System.getenv('NO_SUCH_VARIABLE_HERE'))
println(System.identityHashCode(null))
