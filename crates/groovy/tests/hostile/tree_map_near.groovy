def map = new TreeMap()
for (i in 0..<20_000) map.put(i, i)
while (true) { map.floorKey(7); map.headMap(3); map.lastEntry(); map.firstKey() }
