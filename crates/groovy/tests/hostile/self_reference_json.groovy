def a = [:]
a.a = [a]
groovy.json.JsonOutput.toJson(a)
