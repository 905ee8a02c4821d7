def kept = []
def text = '[' + '{"a":[1,2,{}]},' * 1_000 + '1]'
while (true) kept << new groovy.json.JsonSlurper().parseText(text)
