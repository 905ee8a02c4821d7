// Queues and lists of java.util.concurrent, in the one thread a script has.
def t(n, c) { try { println "$n: ${c()}" } catch (Throwable e) { println "$n: ${e.class.name}: ${e.message}" } }
import java.util.concurrent.*
t(1) { def q = new ConcurrentLinkedQueue([1,2,3]); q.offer(4); q.poll(); [q, q.peek(), q.size()] }
t(2) { new ConcurrentLinkedQueue().poll() }
t(3) { def q = new ConcurrentLinkedQueue(); q << 1 << 2; q.collect { it * 2 } }
t(4) { new ConcurrentLinkedQueue().add(null) }
t(5) { def q = new ConcurrentLinkedDeque([1,2]); q.addFirst(0); q.pollLast(); q }
t(6) { def q = new LinkedBlockingQueue([1,2]); q.offer(3); q.poll(); q.take(); q }
t(7) { def q = new ArrayBlockingQueue(2); [q.offer(1), q.offer(2), q.offer(3), q.remainingCapacity()] }
t(8) { def q = new LinkedBlockingDeque([1]); q.putFirst(0); q }
t(10) { def m = new ConcurrentSkipListMap([b:1,a:2]); [m, m.firstKey()] }
t(11) { def s = new ConcurrentSkipListSet([3,1,2]); [s, s.first()] }
t(12) { def s = new CopyOnWriteArraySet([3,1,3]); s }
t(13) { ConcurrentHashMap.newKeySet().tap { add(1) } }
t(101) { def l = new CopyOnWriteArrayList([1,2,3]); for (x in l) { if (x == 2) l.add(9) }; l }
t(102) { new CopyOnWriteArrayList([3,1,2]).sort() }
t(103) { def l = new CopyOnWriteArrayList(); l << 1; l.addIfAbsent(1); l.addIfAbsent(2); l }
t(104) { new CopyOnWriteArrayList([1]).class.name }
t(105) { new CopyOnWriteArrayList([1,2]).collect { it * 2 } }
t(106) { new CopyOnWriteArrayList([1,2]) == [1,2] }
t(107) { def i = new CopyOnWriteArrayList([1,2]).iterator(); i.next(); i.remove() }
t(30) { def q = new ArrayBlockingQueue(1); q.add(1); q.add(2) }
t(31) { def q = new LinkedBlockingQueue([1, 2, 3]); def to = []; [q.drainTo(to, 2), to, q, q.remainingCapacity()] }
t(32) { def q = new LinkedBlockingQueue(); [q.poll(), q.poll(1, TimeUnit.MILLISECONDS), q.peek()] }
t(33) { def q = new ConcurrentLinkedQueue(['a', 'b']); q.remove('a'); def i = q.iterator(); i.next(); i.remove(); q }
t(34) { new LinkedBlockingDeque(2).with { offer(1); offerFirst(0); [offer(9), it] } }
t(35) { [new ConcurrentLinkedQueue([1]) == new ConcurrentLinkedQueue([1]), new CopyOnWriteArrayList([1]) == [1]] }
t(36) { def m = new ConcurrentSkipListMap([c: 3, a: 1]); [m.firstEntry(), m.ceilingKey('b'), m.headMap('c'), m.descendingMap()] }
t(37) { def s = new CopyOnWriteArraySet([1, 2]); for (x in s) { }; s.add(2) ? 'new' : s }
