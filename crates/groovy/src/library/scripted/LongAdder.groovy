/** A sum many may add to. */
class LongAdder {
    private long total

    void add(long x) { total += x }

    void increment() { total++ }

    void decrement() { total-- }

    long sum() { total }

    void reset() { total = 0 }

    long sumThenReset() {
        long sum = total
        total = 0
        sum
    }

    int intValue() { (int) total }

    long longValue() { total }

    float floatValue() { (float) total }

    double doubleValue() { (double) total }

    String toString() { String.valueOf(total) }
}
