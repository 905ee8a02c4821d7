import groovy.json.*
def data = [id: 7, title: 'Bug "x"', tags: ['a', 'b'], nested: [n: null, t: true, d: 1.25]]
def text = JsonOutput.toJson(data)
def back = new JsonSlurper().parseText(text)
println(text)
println(back == data)
println(back.nested.d.class.simpleName)
println(back.tags << 'c')
back.nested.n = 'set'
println(JsonOutput.toJson(back))
println(new JsonSlurper().parseText(JsonOutput.prettyPrint(text)) == data)
