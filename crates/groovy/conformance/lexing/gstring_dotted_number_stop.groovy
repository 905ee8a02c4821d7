def v = [a: 1]
println "v=$v.a, v2=${v.a}x"
println "${v}"
println "$v"
println "$v.a$v.a"
