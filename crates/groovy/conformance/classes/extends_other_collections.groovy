class MyMap extends HashMap { def get(k) { super.get(k) ?: "def-$k" } ; int extra = 5 }
def m = new MyMap()
m.put('a', 1); m['b'] = 2; m.c = 3
println m
println m.get('z')
println m['z']
println m.a
println m.size()
m.each { k, v -> println "$k $v" }
println m.collect { k, v -> v }
println m instanceof Map
println m.containsKey('a')
class LRU<K, V> extends LinkedHashMap<K, V> { int cap; LRU(int cap) { super(16, 0.75f, true); this.cap = cap } ; protected boolean removeEldestEntry(Map.Entry e) { size() > cap } }
def c = new LRU(2); c.put('a', 1); c.put('b', 2); c.get('a'); c.put('c', 3)
println c.keySet()
class Def extends TreeMap<String, Integer> { Integer inc(String k) { put(k, (get(k) ?: 0) + 1) } }
def d = new Def(); d.inc('b'); d.inc('a'); d.inc('b'); println d
println d == [a: 1, b: 2]
println d.firstKey()
