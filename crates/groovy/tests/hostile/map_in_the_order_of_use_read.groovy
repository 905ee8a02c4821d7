def map = new LinkedHashMap(16, 0.75f, true)
(0..<50_000).each { map[it] = [it] }
while (true) { (0..<50_000).each { map.get(it) } }
