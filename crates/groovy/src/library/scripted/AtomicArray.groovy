/** Numbers in an array that change one at a time. */
abstract class AtomicArray {
    private Object numbers

    AtomicArray(Object numbers) { this.numbers = numbers }

    int length() { numbers.length }

    Object get(int i) { numbers[i] }

    void set(int i, Number value) { numbers[i] = value }

    Object getAndSet(int i, Number value) {
        Object before = numbers[i]
        numbers[i] = value
        before
    }

    boolean compareAndSet(int i, Number expected, Number value) {
        if (numbers[i] != expected) return false
        numbers[i] = value
        true
    }

    Object incrementAndGet(int i) { addAndGet(i, 1) }

    Object decrementAndGet(int i) { addAndGet(i, -1) }

    Object getAndIncrement(int i) { getAndSet(i, numbers[i] + 1) }

    Object getAndDecrement(int i) { getAndSet(i, numbers[i] - 1) }

    Object addAndGet(int i, Number delta) { updateAndGet(i) { it + delta } }

    Object getAndAdd(int i, Number delta) { getAndSet(i, numbers[i] + delta) }

    Object updateAndGet(int i, Closure update) {
        numbers[i] = update.call(numbers[i])
        numbers[i]
    }

    Object getAndUpdate(int i, Closure update) { getAndSet(i, update.call(numbers[i])) }

    Object accumulateAndGet(int i, Number x, Closure join) { updateAndGet(i) { join.call(it, x) } }

    String toString() { Arrays.toString(numbers) }
}
