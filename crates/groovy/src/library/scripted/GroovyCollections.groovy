/** Methods of collections as functions. */
class GroovyCollections {
    static List combinations(Object[] collections) { (collections as List).combinations() }

    static List combinations(Iterable collections) { collections.combinations() }

    static <T> Set<List<T>> subsequences(List<T> items) { items.subsequences() }

    static List transpose(Object[] lists) { (lists as List).transpose() }

    static List transpose(List lists) { lists.transpose() }

    static <T> T min(T[] items) { items.min() }

    static <T> T min(Iterable<T> items) { items.min() }

    static <T> T max(T[] items) { items.max() }

    static <T> T max(Iterable<T> items) { items.max() }

    static Object sum(Object[] items) { items.sum() }

    static Object sum(Iterable items) { items.sum() }

    static <T> List<T> union(Iterable<T>... collections) { union(collections as List) }

    static <T> List<T> union(List<Iterable<T>> collections) { collections.collectMany { it }.unique() }

    static <T> List<T> union(Iterable<Iterable<T>> collections) { collections.collectMany { it }.unique() }

    static <T> List<List<T>> inits(Iterable<T> items) { items.inits() }

    static <T> List<List<T>> tails(Iterable<T> items) { items.tails() }
}
