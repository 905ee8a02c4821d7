// Reading a key makes its entry the youngest.
def t(Closure c){ try { println c() } catch (Throwable e) { println e.class.name+': '+e.message } }
def m=new LinkedHashMap(16,0.75f,true)
m.a=1; m.b=2; m.c=3; m[4]=5
m.a
t{ m }
m.get('b'); t{ m }
m.getOrDefault('c',0); t{ m }
m.containsKey('a'); t{ m }
m['a']=9; t{ m }
m.putIfAbsent('b', 7); t{ m }
m[4]; t { m }
m.compute('c'){k,v->v+1}; t{m}
m.merge('a',1){a,b->a+b}; t{m}
t{ for (k in m.keySet()) m.get(k); 'none' }
t{ def s=0; m.each{k,v-> s+=v}; s }
t{ m.equals([a:10,b:2,c:4,4:5]) }
t{ m.entrySet().first() }
t{ new LinkedHashMap(m) }
t{ m.clone().tap{ it.b } }
class Lru extends LinkedHashMap { int most; Lru(int most){ super(16, 0.75f, true); this.most=most }
  protected boolean removeEldestEntry(Map.Entry e){ size()>most } }
def l=new Lru(3)
(1..5).each{ l.put(it, it*it); l.get(3) }
t{ l }
t{ l.get(4); l }
t{ l[5]; l.keySet() }
