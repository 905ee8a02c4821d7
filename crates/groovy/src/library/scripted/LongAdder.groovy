/** A sum of type `long` many may add to. */
class LongAdder extends java.util.concurrent.atomic.Striped64 {
    LongAdder() { total = 0L }

    void add(long x) { total += x }

    void increment() { add(1) }

    void decrement() { add(-1) }
}
