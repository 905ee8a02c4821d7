// A map written with nothing but constants is a new map every time, whatever becomes of the one before.
def make() { [a: 1, b: null, 'c d': 'x', e: 2L, f: 1.50, g: true, h: 12345678901234567890] }

def first = make()
first.a = 2
first.remove('b')
first << [z: 1]
println first
println make()
println make().is(make())
println make() == make()
println make().b
println make().containsKey('b')
println make().containsKey('nope')
println make()['nope']
println make()["${'c'} d"]
println make().getOrDefault('q', 7)
println make().size()
println make().getClass().name
println make().h.getClass().name
println make().hashCode() == make().hashCode()
make().each { key, value -> println "$key=$value" }
println make().find { it.value == 'x' }
println(make().collectEntries { key, value -> [(value): key] })
for (entry in make()) { if (entry.key == 'e') println entry.value.getClass() }

def walked = make()
try {
    for (entry in walked) { walked.put('new' + entry.key, 1) }
} catch (ConcurrentModificationException e) {
    println 'changed while it was walked'
}

def large = [k0: 0, k1: 1, k2: 2, k3: 3, k4: 4, k5: 5, k6: 6, k7: 7, k8: 8, k9: 9, k10: 10, k11: 11, k12: 12]
println large.k7 + large['k12']
large.k13 = 13
println large.k13 + large.keySet().size()
large.remove('k0')
println large

// "Aa" and "BB" have one hash.
def alike = [Aa: 1, BB: 2, AaAa: 3, BBBB: 4, AaBB: 5]
println alike.BB + alike.AaAa + alike['AaBB']
println alike.BBAa

// The last of two equal keys counts.
println([a: 1, b: 2, a: 3])

def counted = [:].withDefault { 0 }
def mapping = [Ready: 'New', Picking: 'Active']
['Ready', 'Lost', 'Picking'].each { counted[mapping[it] ?: it]++ }
println counted
def view = mapping.asImmutable()
println view.Ready
mapping.Ready = 'Changed'
println view.Ready
try {
    view.Ready = 'no'
} catch (UnsupportedOperationException e) {
    println 'refused'
}
println mapping as TreeMap
println new HashMap(mapping).Picking
println mapping.values().toList() + mapping.keySet()
println groovy.json.JsonOutput.toJson(make())
