// Adders, locks, arrays of numbers, choices and settings.
import java.util.concurrent.atomic.*
import java.util.concurrent.locks.ReentrantLock
def t(n, c) { try { println "$n: ${c()}" } catch (Throwable e) { println "$n: ${e.class.name}: ${e.message}" } }
t(1) { def l = new LongAdder(); l.add(5); l.increment(); [l.sum(), l.intValue(), l, l.sumThenReset(), l.sum()] }
t(2) { def l = new DoubleAdder(); l.add(1.5); l.add(2); [l.sum(), l] }
t(3) { def l = new ReentrantLock(); l.lock(); try { [l.locked, l.holdCount, l.heldByCurrentThread] } finally { l.unlock() } }
t(4) { new ReentrantLock().unlock() }
t(5) { def a = new AtomicIntegerArray(3); a.incrementAndGet(1); a.addAndGet(2, 5); [a, a.get(1), a.length(), a.getAndSet(0, 9), a.compareAndSet(0, 9, 1), a.toString()] }
t(6) { def a = new AtomicLongArray([1, 2] as long[]); a.updateAndGet(0) { it * 5L }; a.toString() }
t(7) { def f = new java.text.ChoiceFormat('0#none|1#one|1<many'); [f.format(0), f.format(1), f.format(5), f.format(-1)] }
t(8) { def f = new java.text.ChoiceFormat([0, 10] as double[], ['low', 'high'] as String[]); [f.format(5), f.format(10)] }
t(9) { def c = new ConfigObject(); c.a.b.c = 1; c.x = 'y'; c.l = [1, 2]; [c, c.a.b.c, c.flatten(), c.isSet('x'), c.isSet('q'), c.toProperties().sort()] }
t(10) { def c = new ConfigObject(); c.a.b = 1; def d = new ConfigObject(); d.a.c = 2; d.e = 3; c.merge(d); c }
t(11) { def c = new ConfigObject(); c.a.b = 1; c.a.d = 'x'; c.e = 3; c.prettyPrint() }
t(12) { def c = new ConfigObject(); c.put('k', 1); c['z'] = 2; [c.size(), c.k, c.get('z'), c.containsKey('nope'), c instanceof Map, c.getClass().name] }
t(13) { def c = new ConfigObject(); c.a.b.c.d = 1; c.prettyPrint() }
