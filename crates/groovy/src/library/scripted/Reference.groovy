/** A variable as an object. */
class Reference<T> extends GroovyObjectSupport {
    private T value

    Reference() { }

    Reference(T value) { this.value = value }

    T get() { value }

    void set(T value) { this.value = value }

    Object propertyMissing(String name) { value."$name" }

    void propertyMissing(String name, Object changed) { value."$name" = changed }

    Object methodMissing(String name, Object args) { value."$name"(*(args as List)) }
}
