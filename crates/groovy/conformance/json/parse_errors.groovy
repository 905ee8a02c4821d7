import groovy.json.JsonSlurper
for (s in ['{', '[1,', '{"a"}', '{"a":}', 'nope', '{"a":1,}', '[1 2]', '', '   ', '{a:1}', "{'a':1}", '"x', '[1,]', '{"a":1} x', 'tru', '[01]', '[+1]', '[.5]', '["\\x"]']) {
  try { println "$s => ${new JsonSlurper().parseText(s)}" } catch (e) { println "$s => ${e.getClass().name}" }
}
try { new JsonSlurper().parseText(null) } catch (e) { println e.getClass().name }
