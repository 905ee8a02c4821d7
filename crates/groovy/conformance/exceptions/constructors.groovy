// What the constructors of exceptions and collections take.
def attempt(Closure action) {
    try { action() } catch (Exception problem) {
        println "${problem.class.simpleName}: ${(problem.message ?: '').readLines().find { true }}"
    }
}
attempt {
    try { new TreeSet(null) } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { new TreeMap(null) } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { new Exception(null) } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { new RuntimeException(null) } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { new IllegalStateException(null) } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { new Error(null) } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { println new NullPointerException(null).message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { println new IllegalArgumentException(null).message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { println new ArithmeticException(null).message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { println new IOException(null).message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { println new IndexOutOfBoundsException(null).message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { println new AssertionError(null).message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { println new UnsupportedOperationException(null).message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { println new NumberFormatException(null).message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { println new Throwable(null).message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { println new GroovyRuntimeException(null).message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { println new BigInteger(null) } catch (e) { println e.class }
}
attempt {
    String m = null
    try { println new Exception(m).message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    def m = null
    try { println new Exception(m as String).message } catch (e) { println e.message.replace('\n', '|') }
}
class E122 extends Exception { E122(String m) { super(m) } }
attempt {
    println new E122(null).message
}
class E123 extends Exception { E123(m) { super(m) } }
attempt {
    try { println new E123(null).message } catch (e) { println e.message.replace('\n', '|') }
}
class E124 extends Exception { }
attempt {
    try { println new E124(null).message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { throw new Exception(null, null) } catch (e) { println e.message }
}
attempt {
    try { println new Exception('a', null).message } catch (e) { println e.message }
}
attempt {
    try { println new Exception(5).message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { println new Exception("g${1}").message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { println new Exception(new RuntimeException('in')).message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { println new Exception(['a']).message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { println new Exception(['a', new Exception('b')] as Object[]).message } catch (e) { println e.message.replace('\n', '|') }
}
attempt {
    try { new TreeSet(null) } catch (e) { println e.message }
}
attempt {
    try { [null] as TreeSet } catch (e) { println e.message }
}
attempt {
    try { new ArrayList(null) } catch (e) { println e.message }
}
attempt {
    try { new HashMap(null) } catch (e) { println e.message }
}
attempt {
    try { new StringBuilder(null) } catch (e) { println e.message }
}
attempt {
    try { new HashSet(null) } catch (e) { println e.message }
}
attempt {
    try { new TreeMap(null) } catch (e) { println e.message }
}
attempt {
    try { new ArrayDeque(null) } catch (e) { println e.message }
}
attempt {
    try { new LinkedHashSet(null) } catch (e) { println e.message }
}
attempt {
    try { new LinkedList(null) } catch (e) { println e.class }
}
attempt {
    try { new Integer(null) } catch (e) { println e.message }
}
attempt {
    try { new Exception(null) } catch (e) { println e.message }
}
attempt {
    try { new Random(null) } catch (e) { println e.message.readLines()[0] }
}
attempt {
    try { null.collect('x') } catch (e) { println e.message }
}
attempt {
    try { null.with('x') } catch (e) { println e.message }
}
attempt {
    try { null.find(5) } catch (e) { println e.message }
}
attempt {
    try { null.inject(5) } catch (e) { println e.message }
}
attempt {
    try { null.split('a') } catch (e) { println e.message }
}
attempt {
    try { [a: 1] + [null] } catch (e) { println e.class }
}
attempt {
    try { [a: 1] + ([null] as Set) } catch (e) { println e.class }
}
attempt {
    try { [a: 1] + [5] } catch (e) { println e.message }
}
