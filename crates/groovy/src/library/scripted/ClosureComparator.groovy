/** A closure of two parameters as a comparator. */
class ClosureComparator<T> implements Comparator<T> {
    private Closure closure

    ClosureComparator(Closure closure) { this.closure = closure }

    int compare(T left, T right) { ((Number) closure.call(left, right)).intValue() }
}
