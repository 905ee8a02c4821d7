class Ev { @Delegate Date when; String title }
def e = new Ev(title: 't', when: new Date(0))
println e.time; println e.getTime(); println e.title
println e instanceof Comparable; 
class W { @Delegate List items = []; def extra() { size() + 1 } ; boolean add(Object o) { items.add("<$o>".toString()) } }
def w = new W(); w.add(1); w << 2; w.addAll([3]); println w.items; println w.size(); println w[0]; println w.collect { it }; println w.extra(); println w instanceof List
for (x in w) println x
println w*.toString(); println w.first(); println w.get(1); println w.isEmpty(); println w == [1]; println w.join('-'); println w.find { it == 3 }; w.remove(0); println w.items; println w.sum { 1 }
println w.contains(3); println w.any { it == 3 }; w.clear(); println w.items
class MM { @Delegate Map data = [:] ; def own() { 'own' } }
def m = new MM(); m.put('a', 1); println m.a; m.b = 2; println m.data; println m['a']; println m.get('b'); println m.own(); println m.containsKey('a'); println m.size(); m.each { k, v -> println "$k=$v" }; println m instanceof Map; println m.data
class Eng { int hp = 5; def start() { "started $hp" } ; private hid() { 'h' } ; static st() { 's' } ; def over() { 'eng' } ; def name = 'eng name'; def vm(String... a) { a.size() } ; def defs(a, b = 2) { a + b } }
class Car { @Delegate Eng eng = new Eng(); def over() { 'car' } }
def c = new Car(); println c.start(); println c.hp; c.hp = 9; println c.eng.hp; println c.over(); println c.name; println c.vm('a', 'b'); println c.defs(1) + c.defs(1, 1)
try { c.hid() } catch (x) { println x.message.readLines()[0] }
try { c.st() } catch (x) { println x.message.readLines()[0] }
println c.respondsTo('start') as boolean
