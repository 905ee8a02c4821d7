def map = [:]
for (i in 0..<40_000) map.put(i, i)
while (true) map.containsValue('nothing')
