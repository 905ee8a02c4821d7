def map = new TreeMap(), views = []
(0..<20_000).each { map[it] = it }
def set = map.navigableKeySet()
while (true) { map.headMap(19_000).descendingMap().tailMap(5).size(); map.put(map.size() * 2, 1); set.headSet(9_000).first() }
