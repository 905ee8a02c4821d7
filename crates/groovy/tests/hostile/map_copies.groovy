def map = [:]
for (i in 0..<20_000) map.put(i, i)
while (true) new HashMap(map)
