// Views of maps and lists in use: copied, compared, joined, changed.
import java.util.concurrent.TimeUnit
def t(Closure c){ try { println c() } catch (Throwable e) { println e.class.name+': '+e.message } }
t{ def s=EnumSet.of(TimeUnit.DAYS, TimeUnit.HOURS); def i=s.iterator(); i.next(); i.remove(); s }
t{ def l=[1,2,3]; def u=Collections.unmodifiableList(l.asReversed()); l<<4; u.toString()+u.collect{it}+u[0]+u.size() }
t{ def l=[1,2,3,4,5]; def s=l.subList(1,4).asReversed(); l[2]=9; s.toString()+s[0] }
t{ def l=[1,2,3,4,5]; def s=l.asReversed().subList(1,3); l[2]=9; s }
t{ def m=new TreeMap([a:1,b:2,c:3]); def u=Collections.unmodifiableSortedMap(m.headMap('c')); m.aa=5; u.toString()+u.keySet()+u.values()+u.entrySet()+u.size() }
t{ def m=new TreeMap([a:1,b:2,c:3]); def w=m.headMap('c').withDefault{ 7 }; m.aa=5; w.toString()+w.x }
t{ def m=new TreeMap([a:1,b:2,c:3]); def w=m.headMap('c').withDefault{ 7 }; w.ab+w.toString()+m }
t{ def m=[a:1]; def v=m.values(); def l=[v, v]; m.b=2; l }
t{ def m=[a:1]; def v=m.values(); def g="${v}"; m.b=2; g.toString() }
t{ def m=[a:1,b:2]; def v=m.values(); m.remove('a'); v.contains(1).toString()+v.asList()+(2 in v)+v.size()+v.max()+v.join(',') }
t{ def m=[a:1,b:2]; m.entrySet().collect{ it.key }.toString()+m.entrySet().find{ it.value==2 }+m.entrySet().sort{ -it.value }*.key+m.entrySet().toList()[1].value+(m.entrySet() as List)[0] }
t{ def m=[a:1,b:2]; def (x,y)=m.values() as List; x+y }
t{ def m=[a:1,b:2]; def s=m.keySet(); m.c=3; s.retainAll(['a','c']); m.toString()+s }
t{ def m=[a:[1],b:[2]]; m.values()*.add(9); m.values().each{ it << 5 }; m }
t{ def m=[a:1,b:2]; m.entrySet()*.value=7; m }
t{ def m=[b:1,a:2]; m.entrySet().sort{ it.key }.first().setValue(99); m }
t{ def m=[a:1]; def e=m.entrySet().first(); m.clear(); m.a=5; e.value }
t{ def m=[a:1]; def e=m.entrySet(); m.clear(); e.isEmpty() }
t{ def m=[a:1,b:2]; m.values().stream().filter{it>1}.toList() }
t{ def m=[a:1,b:2]; Collections.max(m.values())+Collections.frequency(m.values(),1) }
t{ def m=[a:1,b:2]; new ArrayList(m.values()).toString()+new HashSet(m.keySet())+new LinkedList(m.entrySet())*.key+([] + m.values())+([0]+m.values()) }
t{ def m=[a:1,b:2]; [*m.values()].toString()+[*m.keySet()]+m.values().toList().getClass().name+m.values().collect().getClass().name }
t{ def m=[a:1,b:2]; m.values() == m.values() }
t{ def m=[a:1,b:2]; m.values().equals(m.values()).toString()+m.keySet().equals(['a','b'] as Set)+(m.keySet()==['a','b'] as Set)+m.entrySet().equals([a:1,b:2].entrySet()) }
t{ def m=[a:1,b:2]; def v=m.values(); (v.is(v)).toString()+v.equals(v)+(v==v) }
t{ def m=[a:1,b:2]; m.values().intersect([2]).toString()+m.values().minus(1)+(m.values()-[1])+m.values().disjoint([5])+m.values().plus(3)+m.values().groupBy{it}+m.values().withIndex()+m.values().indexed()+m.values().first()+m.values().last()+m.values().take(1)+m.values().drop(1) }
t{ def m=[a:1,b:2]; m.values().getAt(0)+m.values()[-1] }
t{ def m=[a:3,b:2]; m.values().sort(false).toString()+m.values().toSorted()+m.values().unique()+m.values().min()+m.values().sum()+m.values().inject{x,y->x*y}+m.values().collate(1)+m.values().flatten()+m.values().asImmutable()+m.values().toSet() }
t{ groovy.json.JsonOutput.toJson([v:[a:1,b:2].values(), k:[a:1].keySet(), e:[a:1].entrySet()]) }
t{ def m=[a:1,b:2]; m.each{ e -> e.value++ }; m }
t{ def m=[a:1,b:2]; for (e in m) { if (e.key=='a') e.value=10 }; m }
t{ def m=[a:1,b:2]; m.entrySet().removeAll{ it.value==1 }; m }
t{ def m=[a:1,b:2]; m.entrySet().toString()+m.entrySet().size()+m.entrySet().asBoolean()+m.entrySet().iterator().next().class.simpleName }
t{ def l=[1,2,3,4,5]; def s=l.asReversed().subList(1,3); s[0]=7; l }
t{ def l=[1,2,3,4,5]; def s=l.asReversed().subList(1,3); s.add(7); l }
t{ def l=[1,2,3,4,5]; def s=l.asReversed().subList(1,3); s.clear(); l }
t{ def l=[1,2,3,4,5]; def s=l.subList(1,3); s[0]=7; s << 8; l }
t{ def m=[a:1]; m.values().is(m.values()).toString()+m.values().hashCode().class }
