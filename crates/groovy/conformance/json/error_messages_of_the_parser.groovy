// What JsonSlurper says of texts that are no JSON.
import groovy.json.*
def t(s) { try { println new JsonSlurper().parseText(s) } catch (Throwable e) { println "## $s -> ${e.class.simpleName}: ${e.message}" } }
['{"a":', '[1,]', '{a:1}', 'nul', '[1,2', '{"a" 1}', '{"a":tru}', '["\\x"]', '[1 2]', '{"a":1 "b":2}', '{"a":1', '["abc', '{"a', 'tru', 'falsy', '[1,,2]', '{', '[', '{"a":1,', '[1,2,3', '{"a":[1,2}', 'abc', '{"a":abc}', '["a" "b"]', '[truex]', '{"a":"b}', '[1e]', '{"a":\n1,\n"b" 2}', "{'a':1}", '{"a":1]', '[}', '{]', '{"a":}', '{:1}', '[.5]', '[+1]', '   ', '{"a":1}}', '[]]', '[1, 2, x]'].each { t(it) }
