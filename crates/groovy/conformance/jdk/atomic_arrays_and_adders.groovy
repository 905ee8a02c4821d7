import java.util.concurrent.atomic.AtomicIntegerArray
import java.util.concurrent.atomic.AtomicLongArray
import java.util.concurrent.atomic.DoubleAdder
import java.util.concurrent.atomic.LongAdder

int[] given = [1, 2, Integer.MAX_VALUE]
def ints = new AtomicIntegerArray(given)
println ints.incrementAndGet(2)
println given.toList()
println ints.getAndIncrement(0) + ' ' + ints.getAndDecrement(1) + ' ' + ints.decrementAndGet(1) + ' ' + ints.addAndGet(0, 40) + ' ' + ints.getAndAdd(0, 8)
println "" + ints.compareAndSet(0, 50, 7) + ' ' + ints.compareAndSet(0, 50, 8)
println ints.updateAndGet(0) { it * 6 } + ints.getAndUpdate(0) { 1 } + ints.accumulateAndGet(0, 5) { a, b -> a - b }
println "$ints ${ints.length()} ${ints.get(0).class.simpleName} ${ints.getAndSet(0, 9)} ${ints.get(0)}"
def longs = new AtomicLongArray(2)
println longs.addAndGet(0, 1L << 40) + ' ' + longs.incrementAndGet(1) + ' ' + longs.get(1).class.simpleName + ' ' + longs
def sum = new LongAdder()
sum.add(5); sum.increment(); sum.decrement()
println "$sum ${sum.sum()} ${sum.intValue()} ${sum.sum().class.simpleName} ${sum.sumThenReset()} ${sum.sum()} ${sum.sum().class.simpleName}"
def part = new DoubleAdder()
part.add(1.5d); part.add(2)
println "$part ${part.sum()} ${part.intValue()} ${part.sumThenReset()} ${part.sum()} ${part.doubleValue()}"
