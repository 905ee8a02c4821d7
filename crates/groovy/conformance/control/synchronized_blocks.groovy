class C { private final lock = new Object(); volatile int x = 0; transient y = 1
 synchronized int inc() { x++ ; x } 
 int dec() { synchronized (lock) { x--; return x } }
 @groovy.transform.Synchronized void s() { x = 10 }
 @groovy.transform.WithReadLock int r() { x }
 @groovy.transform.WithWriteLock void w() { x = 3 }
 static synchronized st() { 'st' }
}
def c = new C()
println c.inc() + c.inc()
println c.dec()
c.s(); println c.r(); c.w(); println c.r()
println C.st()
synchronized (this) { println 'block' }
try { synchronized (null) { println 'no' } } catch (e) { println e.class.name }
def r = synchronized2()
def synchronized2() { synchronized ('x') { 5 } }
println r
