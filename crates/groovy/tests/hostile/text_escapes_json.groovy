def text = '\u0001' * 600_000
while (true) groovy.json.JsonOutput.toJson(text)
