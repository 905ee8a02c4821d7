import java.util.concurrent.atomic.AtomicInteger
def c = new AtomicInteger(5)
println(c.incrementAndGet())
println(c.getAndIncrement())
println(c.get())
println(c.addAndGet(10))
println(c)
