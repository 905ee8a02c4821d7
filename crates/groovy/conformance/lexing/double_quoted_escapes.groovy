println "tab[\t] \"q\" 'sq' \$x \\ \u20ac"
println "\\u0041"
println "a\
b"
println "\7".codePointAt(0)
println "\377".codePointAt(0)
println "\400".length()
