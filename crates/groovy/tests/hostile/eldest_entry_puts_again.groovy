class Busy extends LinkedHashMap { boolean removeEldestEntry(Map.Entry eldest) { put(size(), 1); false } }
new Busy().put('a', 1)
