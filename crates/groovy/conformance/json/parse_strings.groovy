import groovy.json.JsonSlurper
def p = { new JsonSlurper().parseText(it) }
println(p('{"a": "line\\nbreak \\"q\\" \\\\ \\/ \\t \\u00e9"}').a)
println(p('["\\u20ac", "\\ud83d\\ude00", ""]'))
println(p('{"": 1}'))
println(p('{"a b": {"c.d": 5}}').'a b'.'c.d')
println(p(' { "a" : [ ] } '))
println(p('{"k": "v", "k": "w"}'))
println(p('["é☕"]')[0].length())
