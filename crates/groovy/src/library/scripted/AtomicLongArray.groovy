/** Numbers that change one at a time. */
class AtomicLongArray {
    private long[] numbers

    AtomicLongArray(int length) { numbers = new long[length] }

    AtomicLongArray(long[] numbers) { this.numbers = numbers.clone() }

    int length() { numbers.length }

    long get(int i) { numbers[i] }

    void set(int i, long value) { numbers[i] = value }

    long getAndSet(int i, long value) {
        long before = numbers[i]
        numbers[i] = value
        before
    }

    boolean compareAndSet(int i, long expected, long value) {
        if (numbers[i] != expected) return false
        numbers[i] = value
        true
    }

    long incrementAndGet(int i) { addAndGet(i, 1) }

    long decrementAndGet(int i) { addAndGet(i, -1) }

    long getAndIncrement(int i) { getAndSet(i, numbers[i] + 1) }

    long getAndDecrement(int i) { getAndSet(i, numbers[i] - 1) }

    long addAndGet(int i, long delta) {
        numbers[i] = numbers[i] + delta
        numbers[i]
    }

    long getAndAdd(int i, long delta) { getAndSet(i, numbers[i] + delta) }

    long updateAndGet(int i, Closure update) {
        numbers[i] = (long) update.call(numbers[i])
        numbers[i]
    }

    long getAndUpdate(int i, Closure update) { getAndSet(i, (long) update.call(numbers[i])) }

    long accumulateAndGet(int i, long x, Closure join) {
        numbers[i] = (long) join.call(numbers[i], x)
        numbers[i]
    }

    String toString() { Arrays.toString(numbers) }
}
