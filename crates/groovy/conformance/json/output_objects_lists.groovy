import groovy.json.JsonOutput
class Tag { String label; int n }
println JsonOutput.toJson([new Tag(label: 'a', n: 1), new Tag(label: null, n: 2)])
println JsonOutput.toJson([tags: [new Tag(label: 'x')], when: null])
println JsonOutput.toJson([1, [2, [3]], [[]], [:]])
println JsonOutput.toJson([date: new Date(1700000000000L), g: "v${1}", c: 'c' as char])
println JsonOutput.prettyPrint(JsonOutput.toJson([a: [b: [c: [1, 2]]], d: 'x']))
println JsonOutput.toJson([(new Date(0)): 1].keySet().first().time)
println JsonOutput.toJson(a: 1, b: 2)
