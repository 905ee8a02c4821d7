/** A value of the one thread a script has. */
class ThreadLocal<T> {
    private Closure first
    private boolean known
    private T value

    static ThreadLocal withInitial(Closure first) {
        ThreadLocal local = new ThreadLocal()
        local.first = first
        local
    }

    protected T initialValue() { first == null ? null : (T) first.call() }

    T get() {
        if (!known) set(initialValue())
        value
    }

    void set(T value) {
        this.value = value
        known = true
    }

    void remove() {
        value = null
        known = false
    }
}
