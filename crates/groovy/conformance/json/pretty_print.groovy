import groovy.json.JsonOutput
println(JsonOutput.prettyPrint('{"a":1,"b":[1,2,{"c":null}],"d":{},"e":[],"f":"x,y:{z}"}'))
println(JsonOutput.prettyPrint('[]'))
println(JsonOutput.prettyPrint('{}'))
println(JsonOutput.prettyPrint('[1,"a\\"b"]'))
println(JsonOutput.prettyPrint(JsonOutput.toJson([k: [[1], [2, 3]], s: 'é'])))
println(JsonOutput.prettyPrint('5'))
println(JsonOutput.prettyPrint('{ "a" : "b" }'))
