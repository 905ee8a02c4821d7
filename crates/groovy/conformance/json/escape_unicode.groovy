import groovy.json.JsonOutput
println(JsonOutput.toJson('é'))
println(JsonOutput.toJson('☕'))
println(JsonOutput.toJson('😀'))
println(JsonOutput.toJson('\u007f\u0080\u00a0'))
println(JsonOutput.toJson('\b\f\r\n\t'))
println(JsonOutput.toJson('/'))
println(JsonOutput.unescaped('{"raw":1}').toString())
println(JsonOutput.toJson([x: JsonOutput.unescaped('[1]')]))
