import groovy.json.JsonGenerator
def g = new JsonGenerator.Options().excludeNulls().excludeFieldsByName('pw').dateFormat('yyyy-MM-dd').build()
println(g.toJson([a: null, pw: 'x', d: new Date(0), n: 1]))
def h = new JsonGenerator.Options().disableUnicodeEscaping().build()
println(h.toJson([a: 'é']))
