class Hist extends LinkedHashMap<String, Integer> { void count(String w) { this[w] = (this[w] ?: 0) + 1 } ; def top() { max { it.value }.key } ; def total() { values().sum() } ; int len() { size() } ; def both() { keySet().collect { k -> "$k${this[k]}" } } ; def viaGet(k) { get(k) } ; def viaProp() { this.a } }
def h = new Hist()
'a b a'.split().each { h.count(it) }
println h
println h.top() + h.total() + h.len()
println h.both()
println h.viaGet('a')
println h.viaProp()
h.remove('a')
println h
println h.getClass().name
println h.class
println h.containsKey('b')
println h.b
println h.subMap(['b'])
println h.sort()
println h.any { it.value == 1 }
println h.entrySet().first().key
def copy = new HashMap(h); println copy
println h.getOrDefault('z', 0)
h.merge('b', 5) { x, y -> x + y }
println h
h.computeIfAbsent('n') { 9 }
println h
println h.withDefault { 0 }.zzz
for (e in h) print "$e.key "
println()
println h*.value
println groovy.json.JsonOutput.toJson(h)
