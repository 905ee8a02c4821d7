// Collections from their constructors and from other values.
def show(Closure action) {
    try {
        def answer = action()
        println "${answer.inspect()} ${answer == null ? 'null' : answer.getClass().simpleName}"
    } catch (Exception problem) {
        println "${problem.class.simpleName}: ${(problem.message ?: '').readLines().find { true }}"
    }
}
show { new TreeMap(1) }
show { new TreeSet(1) }
show { new HashMap(1, 0.5f) }
show { new HashMap(1, 0.5) }
show { new HashMap(1, 0.5d) }
show { new HashMap(-1) }
show { new HashMap(null) }
show { new TreeMap(null) }
show { new HashMap([1]) }
show { new LinkedHashMap(1, 0.5f, false) }
show { new ArrayList(-1) }
show { new ArrayList(null) }
show { new HashSet(-1) }
show { new HashSet(5, 0.5f) }
show { new ArrayDeque(-1) }
show { new Vector(-1) }
show { new Vector(1, 2) }
show { new LinkedList(1) }
show { new StringBuilder(-1) }
show { new StringBuilder(null) }
show { new TreeSet([null]) }
show { new TreeSet([[null]]) }
show { new TreeSet([1, 'a']) }
show { new TreeMap([(null): 1]) }
show { ([1, 'a'] as TreeSet) }
show { ([[1], [2]] as TreeSet) }
show { ([1, 2, null] as TreeSet) }
show { ([-1] as ArrayList) }
show { ([-1] as HashSet) }
show { ([-1] as HashMap) }
show { ([0] as PriorityQueue) }
show { ([1, 2] as PriorityQueue) }
show { ([5] as PriorityQueue) }
show { ([5] as TreeSet) }
show { (['b', 'a'] as TreeSet) }
show { ([null] as Vector) }
show { ([null] as HashMap) }
show { ([null] as TreeMap) }
show { ([null, null] as HashMap) }
show { ([null] as StringBuilder) }
show { ([1, 2] as String) }
show { ([1, 2] as Integer) }
show { ([1, 2] as Object) }
show { ([a: 1] as ArrayList) }
show { ([a: 1] as List) }
show { ([a: 1] as Set) }
show { ([a: 1] as String) }
show { ('abc' as List) }
show { ('abc' as ArrayList) }
show { ('abc' as Object[]) }
show { ('abc' as String[]) }
show { ('abc' as char[]) }
show { (5 as String[]) }
show { (null as List) }
show { ((1..3) as int[]) }
show { ((1..3) as Set) }
show { ((1..3) as ArrayList) }
show { ((1..3) as TreeSet) }
show { ([1, 2] as int[]) }
show { ([1, 2] as long[]) }
show { ([1, 2] as String[]) }
show { ([1.5, 2] as int[]) }
show { (['a'] as char[]) }
show { ([1, null] as Integer[]) }
show { ([[1], [2]] as int[][]) }
show { ([1, 2] as Set<Integer>) }
show { ([1, 2] as Iterable) }
show { ([1, 2] as Collection) }
show { ([1, 2] as Queue) }
show { ([1, 2] as SortedSet) }
