/** A sum of type `double` many may add to. */
class DoubleAdder extends java.util.concurrent.atomic.Striped64 {
    DoubleAdder() { total = 0d }

    void add(double x) { total += x }
}
