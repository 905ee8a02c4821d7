import groovy.json.JsonSlurper
for (s in ['1', '"x"', 'true', 'null', '1.5', '-2']) {
  try { println "$s => ${new JsonSlurper().parseText(s)}" } catch (e) { println "$s => ${e.getClass().name}" }
}
