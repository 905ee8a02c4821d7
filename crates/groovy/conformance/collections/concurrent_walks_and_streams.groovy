// Concurrent collections may change while somebody walks over them; streams as readers and writers.
import java.util.concurrent.*
def t(Closure c){ try { println c() } catch (Throwable e) { println e.class.name+': '+e.message } }
t{ def m=new ConcurrentHashMap([a:1,b:2]); for (e in m) m.remove(e.key); m }
t{ def m=new ConcurrentHashMap([a:1,b:2,c:3]); def r=[]; for (e in m) { r << e.key; m.remove('b') }; r }
t{ def m=new ConcurrentHashMap([a:1,b:2,c:3]); def r=[]; for (k in m.keySet()) { r << k; m.remove(k) }; r.toString()+m }
t{ def m=new ConcurrentHashMap([a:1,b:2,c:3]); def r=[]; for (v in m.values()) { r << v; m.remove('a') }; r.toString()+m }
t{ def m=new ConcurrentSkipListMap([a:1,b:2,c:3]); def r=[]; for (e in m) { r << e.key; m.remove('c') }; r }
t{ def m=new ConcurrentHashMap([a:1,b:2]); def i=m.keySet().iterator(); i.next(); m.remove('b'); m.remove('a'); i.hasNext() ? 'more' : 'none' }
t{ def m=new ConcurrentHashMap([a:1,b:2]); def i=m.entrySet().iterator(); while(i.hasNext()) { i.next(); i.remove() }; m }
t{ def s=new CopyOnWriteArraySet([1,2,3]); for (x in s) s.add(x+10); s }
t{ def s=new ConcurrentSkipListSet([1,2,3]); for (x in s) s.remove(x); s }
t{ def l=new CopyOnWriteArrayList([1,2]); for (x in l) l << x+5; l }
t{ def m=[a:1,b:2]; for (e in m) m.remove(e.key) }
t{ def w=new StringWriter(); new StringReader('abc').transformChar(w){ it.toUpperCase() }; w.toString() }
t{ new ByteArrayInputStream('ab'.bytes).eachByte{ print it } }
t{ def o=new ByteArrayOutputStream(); o.withWriter('UTF-8'){ it << 'ü' }; o.toByteArray().length+o.toString('UTF-8') }
t{ new ByteArrayInputStream('q'.bytes).withReader{ it.text }+new ByteArrayInputStream('ü'.getBytes('UTF-8')).withReader('UTF-8'){ it.text } }
