def l = [1, 2, 3]
println "${l.collect { it * 2 }.join(',')}"
println "${l.size() > 2 ? "big ${l.size()}" : 'small'}"
println "a${''}b"
println "${}"
println "${null}"
println "nested: ${"in ${"deep ${1 + 1}"}"}"
println "map: ${[a: 1].a}"
println "closure in: ${[1, 2].each { }}"
