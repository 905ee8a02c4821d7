println '\u00fcber'
println "sur\uD83D\uDE00rogate".length()
