def map = [:]
map.self = [map]
while (true) map.toString()
