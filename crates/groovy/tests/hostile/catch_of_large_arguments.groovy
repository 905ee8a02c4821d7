def map = [:]
for (i in 0..<20_000) map.put(i, i)
while (true) { try { 5.nothing(map, map.keySet()) } catch (e) { } }
