def l = []
100000.times { l = [l] }
groovy.json.JsonOutput.toJson(l)
