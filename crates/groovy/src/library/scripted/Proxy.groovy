/** Stands for another object: what it does not know itself is asked of that one. */
class Proxy extends GroovyObjectSupport {
    private Object adaptee

    Proxy wrap(Object adaptee) {
        this.adaptee = adaptee
        this
    }

    Object getAdaptee() { adaptee }

    void setAdaptee(Object adaptee) { this.adaptee = adaptee }

    Object methodMissing(String name, Object args) { adaptee."$name"(*(args as List)) }

    Iterator iterator() { adaptee.iterator() }
}
