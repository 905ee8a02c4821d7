class Door implements Closeable {
    void close() { println 'closed' }
}
println new Door().withCloseable { 1 + 1 }
try {
    new Door().withCloseable { throw new IllegalStateException('jammed') }
} catch (e) {
    println e.message
}
class Gate implements AutoCloseable {
    void close() { throw new RuntimeException('stuck') }
}
try {
    new Gate().withCloseable { println 'through' }
} catch (e) {
    println e.message
}
try {
    println null.class
} catch (NullPointerException e) {
    println e.message
}
println null.getClass()
try {
    [1, 2].transpose()
} catch (ClassCastException e) {
    println e.class.name
}
