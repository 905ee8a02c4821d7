import groovy.json.JsonOutput
import groovy.json.JsonSlurper
def ops = [[op: 'add', path: '/fields/System.Title', value: 'New "title"'], [op: 'test', path: '/rev', value: 3]]
def body = JsonOutput.toJson(ops)
println(body)
def res = new JsonSlurper().parseText('{"id": 12, "_links": {"self": {"href": "https://x/12"}}, "relations": [{"rel": "Child", "url": "u/5"}]}')
println(res._links.self.href.tokenize('/').last().toInteger())
println(res.relations.findAll { it.rel == 'Child' }*.url.collect { it.split('/').last() as Long })
println(res.fields?.'System.State')
