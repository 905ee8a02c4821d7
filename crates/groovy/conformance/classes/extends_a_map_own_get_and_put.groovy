class MyMap extends HashMap { def get(Object k) { "got $k" } ; Object put(k, v) { super.put("p$k", v) } }
def m = new MyMap()
m.a = 1
m['b'] = 2
m.put('c', 3)
m << [d: 4]
m.putAll([e: 5])
println m
println m.a
println m['zz']
println m.get('q')
println m.getOrDefault('pa', 9)
m.each { k, v -> println "$k=$v" }
println m.collect { k, v -> k }
println m.find { k, v -> v == 2 }
println m + [z: 1]
println m.keySet() + m.values()
println m == [pa: 1, pb: 2, pc: 3, pd: 4, pe: 5]
println m as LinkedHashMap
println m.toString()
println "$m"
println new TreeMap(m)
println m.findAll { k, v -> v > 3 }.getClass()
