def s = 1
while (true) s = new groovy.json.JsonBuilder(s)
