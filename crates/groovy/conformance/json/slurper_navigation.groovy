import groovy.json.JsonSlurper
def j = new JsonSlurper().parseText('''{
  "value": [
    {"id": 1, "fields": {"System.Title": "One", "System.Tags": "a; b"}},
    {"id": 2, "fields": {"System.Title": "Two"}}
  ],
  "count": 2
}''')
println(j.value*.id)
println(j.value.fields.'System.Title')
println(j.value.find { it.id == 2 }.fields['System.Title'])
println(j.value.collectEntries { [it.id, it.fields.'System.Tags'?.split('; ')?.toList() ?: []] })
println(j.value.sum { it.id })
println(j.count == j.value.size())
println(j.value[0].fields.keySet())
println(j.value.any { it.fields.containsKey('System.Tags') })
println(j.value.findAll { !it.fields.'System.Tags' }.id)
println(j.missing?.deep?.er)
