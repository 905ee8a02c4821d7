def list = [new Date(0)] * 20_000
while (true) groovy.json.JsonOutput.toJson(list)
