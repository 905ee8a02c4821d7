// Parts of sorted maps and sets, in both directions, and what they refuse.
def t(Closure c){ try { println c() } catch (Throwable e) { println e.class.name+': '+e.message } }
def m=new TreeMap([b:2,d:4,f:6,h:8])
def h=m.headMap('f'), tl=m.tailMap('d'), s=m.subMap('b','f'), d=m.descendingMap()
def all={ t{ h.toString()+tl+s+d } }
all()
m.c=3; all()
m.remove('d'); all()
h.a=1; all()
t{ h.put('f',1) }
t{ h.put('z',1) }
t{ tl.put('a',1) }
t{ s.put('f',1) }
d.z=26; all()
h.remove('b'); all()
t{ h.remove('z') }
t{ h.get('z') }
t{ h.containsKey('f') }
t{ h.containsKey('c') }
t{ h.firstKey()+h.lastKey() }
t{ d.firstKey()+d.lastKey() }
t{ d.firstEntry().toString()+d.lastEntry() }
t{ m.headMap('a').firstKey() }
t{ m.headMap('a').firstEntry() }
t{ h.headMap('c') }
t{ h.headMap('g') }
t{ h.tailMap('f') }
t{ h.subMap('a', true, 'f', false) }
t{ h.subMap('a', true, 'f', true) }
t{ s.tailMap('a') }
t{ m.subMap('f','b') }
t{ d.subMap('b','f') }
t{ d.subMap('f','b') }
t{ d.headMap('c').toString()+d.headMap('c',true)+d.tailMap('c')+d.tailMap('c',false) }
t{ d.descendingMap() }
t{ d.floorKey('e')+d.ceilingKey('e')+d.lowerKey('c')+d.higherKey('c') }
t{ m.floorEntry('e').toString()+m.ceilingEntry('e')+m.lowerEntry('a')+m.higherEntry('z') }
t{ m.floorKey(null) }
t{ m.firstEntry().setValue(3) }
t{ h.keySet().toString()+h.values()+h.entrySet() }
def hk=h.keySet(), hv=h.values(), he=h.entrySet()
m.b=20
t{ hk.toString()+hv+he }
hk.remove('b'); t{ m }
he.iterator().with{ next().setValue(100) }
t{ m.toString()+hv }
hv.remove(100); t{ m }
t{ hv.removeIf{ it==3 }; m }
m.putAll(a:1,b:2,c:3,d:4)
def it=he.iterator(); it.next(); it.remove(); t{ m.toString()+he }
def dk=m.descendingKeySet(), nk=m.navigableKeySet()
t{ dk.toString()+nk+nk.headSet('d')+nk.tailSet('d')+nk.subSet('b','d')+nk.descendingSet()+dk.headSet('c') }
t{ nk.floor('e')+nk.first()+nk.last()+dk.first() }
nk.remove('c'); t{ m.toString()+dk }
t{ nk.pollFirst(); m }
t{ dk.pollFirst(); m }
def dv=d.values(); t{ dv }
h.clear(); t{ m.toString()+h+h.size() }
t{ d.pollFirstEntry().toString()+m }
t{ d.entrySet().iterator().next().value=5; m }
m.clear()
t{ d.isEmpty() && h.isEmpty() && dk.isEmpty() }
t{ d.comparator()==null }
def by=new TreeMap({a,b->b<=>a} as Comparator); by.putAll(1:'a',2:'b',3:'c')
t{ by.headMap(2).toString()+by.tailMap(2)+by.descendingMap()+by.subMap(3,1) }
t{ by.subMap(1,3) }
t{ new TreeMap([1:2]).headMap(null) }
def x=new TreeSet([1,3,5,7,9]), hs=x.headSet(5), ts=x.tailSet(5), ss=x.subSet(3,8), ds=x.descendingSet()
def alls={ t{ hs.toString()+ts+ss+ds } }
alls()
x<<4; alls()
hs<<2; alls()
t{ hs<<5 }
t{ hs.add(7) }
ds.remove(9); alls()
t{ ss.remove(1) }
t{ ss.contains(1) }
t{ hs.headSet(9) }
t{ x.subSet(5,1) }
t{ ds.subSet(7,3) }
t{ ds.subSet(3,7) }
t{ ds.headSet(4).toString()+ds.tailSet(4)+ds.floor(6)+ds.higher(5) }
t{ x.subSet(3,false,7,true) }
t{ x.headSet(5,true).toString()+x.tailSet(5,false) }
t{ hs.clear(); x }
t{ ts.removeIf{ it==7 }; x }
t{ ts.retainAll([5,6]); x }
x.addAll([1,2,3])
t{ ds.iterator().with{ next(); remove() }; x }
t{ x.descendingIterator().toList() }
t{ for (i in hs) x<<(i*-1) }
t{ x.pollLast().toString()+ds }
t{ ds.class.simpleName+hs.class.simpleName }
t{ hs+[100] }
t{ hs.collect{ it*2 } }
t{ hs==[1,2] as Set }
t{ hs.first() + hs.last() }
t{ x.headSet(-100).first() }
t{ m.headMap('z') == [:] }
t{ Collections.unmodifiableSortedMap(new TreeMap([a:1,b:2])).headMap('b').put('a',3) }
t{ new java.util.concurrent.ConcurrentSkipListMap([a:1,b:2]).headMap('b') }
t{ [a:1].firstKey() }
t{ new TreeMap([a:1,b:2]).descendingMap().findAll{ true }.getClass().simpleName }
t{ new TreeMap([a:1,b:2]).descendingMap().collectEntries{ k,v->[k,v] } }
t{ new TreeMap([a:1,b:2]).descendingMap() + [c:3] }
t{ new TreeMap([a:1,b:2]).descendingMap().b }
t{ new TreeMap([a:1,b:2]).headMap('b').a = 4 }
t{ new TreeMap([a:1,b:2]).headMap('b')['b'] = 4 }
t{ new TreeMap(new TreeMap([a:1,b:2]).descendingMap()) }
t{ new TreeSet(new TreeSet([1,2]).descendingSet()) }
t{ new TreeSet([1,2]).clone().class.simpleName }
t{ new TreeMap([a:1,b:2]).headMap('b').clone() }
