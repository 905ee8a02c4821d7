// Values and entries of maps, and lists from their end, show what the collection behind them holds now.
def t(Closure c){ try { println c() } catch (Throwable e) { println e.class.name+': '+e.message } }
for (m in [[a:1,b:2,c:1], new HashMap([a:1,b:2,c:1]), new TreeMap([a:1,b:2,c:1])]) {
 def v=m.values(), e=m.entrySet(), k=m.keySet()
 t{ v.toString()+e+k }
 m.d=4
 t{ v.toString()+e+k }
 t{ v.size()+e.size() }
 t{ v.contains(4) }
 t{ e.contains(m.entrySet().find{it.key=='d'}) }
 t{ e.contains(Map.entry('d',4)) }
 t{ e.contains(new AbstractMap.SimpleEntry('d',5)) }
 m.a=7
 t{ v }
 t{ e }
 t{ e*.value }
 e.each{ it.value=it.value*2 }
 t{ m }
 e.iterator().next().setValue(99)
 t{ m.toString()+v }
 def it=v.iterator(); it.next(); it.next(); it.remove()
 t{ m }
 t{ it.next() }
 m.e=1; m.f=1
 t{ it.next() }
 t{ v.remove(1); m }
 t{ v.removeIf{ x -> x==1 }; m }
 m.g=3; m.h=4; m.i=5
 t{ v.retainAll([3,4]); m }
 t{ v.removeAll([3]) ; m}
 t{ v.add(1) }
 t{ e.add(Map.entry('d',4)) }
 t{ k.add('x') }
 t{ e.remove(Map.entry('h',5)) }
 t{ e.remove(Map.entry('h',4)) }
 t{ m.size() + v.size() + e.size() }
 m.x=1; m.y=2
 t{ e.removeIf{ x -> x.value==2 }; m }
 m.z=3
 t{ e.retainAll([Map.entry('z',3)]); m}
 t{ v.sum() + v.max() }
 t{ v as List }
 t{ v==[3] }
 t{ [3]==v }
 t{ e==[z:3].entrySet() }
 t{ e.hashCode()==[z:3].entrySet().hashCode() }
 t{ e.clear(); m }
 t{ !v && !e && !k }
 m.q=1
 t{ v ? 'some' : 'none' }
 t{ v.clear(); m }
 m.putAll([a:3,b:1,c:2])
 t{ v.sort() }
 t{ v.stream().map{ x -> x+1 }.toList() }
 t{ for (x in v) m.remove('b') }
 t{ for (x in e) { m.remove(x.key) }; m }
 m.putAll([a:3,b:1,c:2])
 t{ for (x in e) { m[x.key]=x.value+1 }; m }
 t{ v.each{ x -> m.zz=1 } }
 t{ v[1] }
 t{ v.collect{ x -> x*2 } }
 t{ "$v $e" }
 t{ v.class.simpleName+e.class.simpleName }
 t{ v + [1] }
 t{ v.toArray().length }
 t{ e.toArray()[0].key }
 t{ def it2=e.iterator(); it2.next(); it2.remove(); m }
 t{ def it2=k.iterator(); it2.next(); it2.remove(); m }
}
def im=[a:1].asImmutable()
t{ im.values().remove(1) }
t{ im.entrySet().clear() }
t{ im.values().clear() }
def u=Collections.unmodifiableMap([a:1]); 
def base=[a:1]; def un=Collections.unmodifiableMap(base), uv=un.values(), ue=un.entrySet()
base.b=2
t{ uv.toString()+ue }
t{ ue.iterator().next().setValue(3) }
t{ uv.iterator().with{ next(); remove() } }
def wd=[a:1].withDefault{ 5 }; def wv=wd.values(); wd.x
t{ wv }
def li=[1,2,3], r=li.asReversed(), rr=r.asReversed()
li<<4
t{ r.toString()+rr }
li[0]=9
t{ r.toString()+r[0]+r.size()+r.indexOf(9) }
li.sort()
t{ r }
t{ r.subList(1,3) }
t{ r.collect{ it+1 } }
t{ r==[9,4,3,2] }
t{ r+[1] }
t{ r.get(7) }
li.clear(); t{ r.isEmpty() }
