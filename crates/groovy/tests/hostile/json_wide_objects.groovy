def text = '[' + '{"a":[1,2,{}]},' * 5_000 + '1]'
while (true) new groovy.json.JsonSlurper().parseText(text)
