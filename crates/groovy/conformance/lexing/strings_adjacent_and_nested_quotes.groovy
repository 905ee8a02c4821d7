println 'a' + "b" + '''c''' + """d"""
println "it's"
println 'say "hi"'
println "${'nested q'} ${"dq x"}"
println "a${1}b${"c${2}d"}e"
println "${[a: "x"]['a']}"
println "${'}'}"
println "{not} \${interp}"
println "\$${1}"
println "tab\there" + 'nl\\n'
