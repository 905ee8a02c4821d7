/** Numbers that change one at a time. */
class AtomicIntegerArray {
    private int[] numbers

    AtomicIntegerArray(int length) { numbers = new int[length] }

    AtomicIntegerArray(int[] numbers) { this.numbers = numbers.clone() }

    int length() { numbers.length }

    int get(int i) { numbers[i] }

    void set(int i, int value) { numbers[i] = value }

    int getAndSet(int i, int value) {
        int before = numbers[i]
        numbers[i] = value
        before
    }

    boolean compareAndSet(int i, int expected, int value) {
        if (numbers[i] != expected) return false
        numbers[i] = value
        true
    }

    int incrementAndGet(int i) { addAndGet(i, 1) }

    int decrementAndGet(int i) { addAndGet(i, -1) }

    int getAndIncrement(int i) { getAndSet(i, numbers[i] + 1) }

    int getAndDecrement(int i) { getAndSet(i, numbers[i] - 1) }

    int addAndGet(int i, int delta) {
        numbers[i] = numbers[i] + delta
        numbers[i]
    }

    int getAndAdd(int i, int delta) { getAndSet(i, numbers[i] + delta) }

    int updateAndGet(int i, Closure update) {
        numbers[i] = (int) update.call(numbers[i])
        numbers[i]
    }

    int getAndUpdate(int i, Closure update) { getAndSet(i, (int) update.call(numbers[i])) }

    int accumulateAndGet(int i, int x, Closure join) {
        numbers[i] = (int) join.call(numbers[i], x)
        numbers[i]
    }

    String toString() { Arrays.toString(numbers) }
}
