/** A sum many may add to. */
abstract class Striped64 {
    protected Object total

    Object sum() { total }

    void reset() { total = total - total }

    Object sumThenReset() {
        Object sum = total
        reset()
        sum
    }

    int intValue() { (int) total }

    long longValue() { (long) total }

    float floatValue() { (float) total }

    double doubleValue() { (double) total }

    String toString() { String.valueOf(total) }
}
