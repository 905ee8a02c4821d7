def list = [1]
40.times { list = [list, list] }
groovy.json.JsonOutput.toJson(list)
