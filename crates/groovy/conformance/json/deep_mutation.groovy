import groovy.json.*
def j = new JsonSlurper().parseText('{"a":{"b":[{"c":1},{"c":2}]}}')
j.a.b.each { it.c *= 10 }
j.a.b << [c: 99]
j.a.remove('zzz')
j.z = j.a.b*.c.sum()
println(JsonOutput.toJson(j))
println(j.a.b.c)
println(j.a.b.max { it.c })
