/** The permutations of a list, one after the other. */
class PermutationGenerator<E> implements Iterator<List<E>> {
    private List<E> items
    private int[] order
    private BigInteger left
    private BigInteger total

    PermutationGenerator(Iterable<E> items) {
        this.items = items.toList()
        if (this.items.size() < 1) throw new IllegalArgumentException('At least one item required')
        order = new int[this.items.size()]
        total = (1..this.items.size()).inject(BigInteger.ONE) { product, n -> product.multiply(BigInteger.valueOf(n)) }
        reset()
    }

    void reset() {
        for (int i = 0; i < order.length; i++) order[i] = i
        left = total
    }

    BigInteger getTotal() { total }

    boolean hasNext() { left > 0 }

    List<E> next() {
        if (left != total) advance()
        left = left.subtract(BigInteger.ONE)
        order.collect { items[it] }
    }

    void remove() { throw new UnsupportedOperationException('remove() not allowed for PermutationGenerator') }

    /** The next order in the dictionary of all orders. */
    private void advance() {
        int from = order.length - 2
        while (order[from] > order[from + 1]) from--
        int to = order.length - 1
        while (order[from] > order[to]) to--
        swap(from, to)
        for (int low = from + 1, high = order.length - 1; low < high; low++, high--) swap(low, high)
    }

    private void swap(int a, int b) {
        int kept = order[a]
        order[a] = order[b]
        order[b] = kept
    }
}
