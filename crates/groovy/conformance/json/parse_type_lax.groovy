import groovy.json.*
def p = new JsonSlurper().setType(JsonParserType.LAX)
println(p.parseText("{a: 1, 'b': 'x', // comment\n c: [1]}"))
println(new JsonSlurperClassic().parseText('{"a": [1, 2]}'))
println(new JsonSlurper(type: JsonParserType.INDEX_OVERLAY).parseText('{"a": 1.5}').a)
println(new JsonSlurper().parse('{"k": 2}'.bytes))
println(new JsonSlurper().parse(new StringReader('[3]')))
