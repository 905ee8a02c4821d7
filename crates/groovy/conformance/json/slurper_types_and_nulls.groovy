import groovy.json.JsonSlurper
def j = new JsonSlurper().parseText('{"n": null, "i": 5, "l": 5000000000, "d": 5.50, "e": 1e2, "b": true, "s": "x", "a": [null], "o": {}}')
j.each { k, v -> println "$k ${v} ${v?.getClass()?.simpleName}" }
println j.n?.foo
println j.a[0] == null
println j.o.size()
println j.i + j.d
println j.i.class == Integer
println j.containsKey('n') && !j.containsKey('zz')
println j.collect { k, v -> k }.join()
