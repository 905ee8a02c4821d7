/** A sum many may add to. */
class DoubleAdder {
    private double total

    void add(double x) { total += x }

    double sum() { total }

    void reset() { total = 0 }

    double sumThenReset() {
        double sum = total
        total = 0
        sum
    }

    int intValue() { (int) total }

    long longValue() { total }

    float floatValue() { (float) total }

    double doubleValue() { (double) total }

    String toString() { String.valueOf(total) }
}
