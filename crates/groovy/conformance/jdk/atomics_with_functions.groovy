def a = new java.util.concurrent.atomic.AtomicInteger(5)
println a.accumulateAndGet(3) { x, y -> x * y }
println a.getAndUpdate { it + 1 }
println a.get()
println a.updateAndGet { it - 1 }
println a.getAndAccumulate(2) { x, y -> x + y }
println a
println a.compareAndExchange(17, 1)
println a.compareAndSet(1, 2)
println a.getAndSet(9)
println a.addAndGet(2)
println a.getAndAdd(3)
println a.intValue(); a.lazySet(3)
println a.getPlain()
println a.incrementAndGet()
println a + 1
println a.decrementAndGet()
println a.getAndDecrement()
println a.doubleValue()
println a as int
def r = new java.util.concurrent.atomic.AtomicReference('a')
println r.getAndSet('b')
println r.updateAndGet { it + 'c' }
println r
println r.get()
println r.accumulateAndGet('z') { x, y -> x + y }
def b = new java.util.concurrent.atomic.AtomicBoolean(true)
println b.getAndSet(false)
println b.get()
println b.compareAndSet(false, true)
println b
def g = new java.util.concurrent.atomic.AtomicLong(5)
println g.incrementAndGet().class
println g.longValue()
