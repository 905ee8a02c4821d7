def text = '[' + '{"a":[1,2,{}]},' * 1_000 + '1]'
while (true) groovy.json.JsonOutput.prettyPrint(text)
