/** A builder whose methods make nodes, and whose closures nest them. */
abstract class BuilderSupport extends GroovyObjectSupport {
    private Object current
    private Closure nameMappingClosure
    private BuilderSupport proxyBuilder

    BuilderSupport() { proxyBuilder = this }

    BuilderSupport(BuilderSupport proxyBuilder) { this.proxyBuilder = proxyBuilder }

    BuilderSupport(Closure nameMappingClosure, BuilderSupport proxyBuilder) {
        this.nameMappingClosure = nameMappingClosure
        this.proxyBuilder = proxyBuilder
    }

    Object invokeMethod(String methodName) { invokeMethod(methodName, null) }

    Object invokeMethod(String methodName, Object args) { doInvokeMethod(methodName, getName(methodName), args) }

    protected Object doInvokeMethod(String methodName, Object name, Object args) {
        List parts = args == null ? [] : (args instanceof Object[] || args instanceof Collection) ? args as List : [args]
        Closure nested = parts && parts[-1] instanceof Closure ? (Closure) parts[-1] : null
        List rest = nested == null ? parts : parts[0..<parts.size() - 1]
        Object node
        if (rest.size() == 0) {
            node = proxyBuilder.createNode(name)
        } else if (rest.size() == 1) {
            node = rest[0] instanceof Map ? proxyBuilder.createNode(name, (Map) rest[0]) : proxyBuilder.createNode(name, rest[0])
        } else if (rest.size() == 2 && rest[0] instanceof Map) {
            node = proxyBuilder.createNode(name, (Map) rest[0], rest[1])
        } else if (rest.size() == 2 && rest[1] instanceof Map) {
            node = proxyBuilder.createNode(name, (Map) rest[1], rest[0])
        } else {
            throw new MissingMethodException(name.toString(), getClass(), parts as Object[], false)
        }
        if (current != null) proxyBuilder.setParent(current, node)
        if (nested != null) {
            Object before = current
            current = node
            proxyBuilder.setClosureDelegate(nested, node)
            nested.call()
            current = before
        }
        proxyBuilder.nodeCompleted(current, node)
        proxyBuilder.postNodeCompletion(current, node)
    }

    protected void setClosureDelegate(Closure closure, Object node) { closure.delegate = this }

    protected abstract void setParent(Object parent, Object child)

    protected abstract Object createNode(Object name)

    protected abstract Object createNode(Object name, Object value)

    protected abstract Object createNode(Object name, Map attributes)

    protected abstract Object createNode(Object name, Map attributes, Object value)

    protected Object getName(String methodName) {
        nameMappingClosure == null ? methodName : nameMappingClosure.call(methodName)
    }

    protected void nodeCompleted(Object parent, Object node) { }

    protected Object postNodeCompletion(Object parent, Object node) { node }

    protected Object getCurrent() { current }

    protected void setCurrent(Object current) { this.current = current }
}
