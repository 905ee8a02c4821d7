def map = [:]
for (i in 0..<20_000) map.put(i, i)
while (true) map.each { entry -> map.put(entry.key, 0); entry.value }
