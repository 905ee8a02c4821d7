/** A builder of `groovy.util.Node` trees. */
class NodeBuilder extends BuilderSupport {
    static NodeBuilder newInstance() { new NodeBuilder() }

    protected void setParent(Object parent, Object child) { }

    protected Object createNode(Object name) { new Node((Node) getCurrent(), name, []) }

    protected Object createNode(Object name, Object value) { new Node((Node) getCurrent(), name, value) }

    protected Object createNode(Object name, Map attributes) { new Node((Node) getCurrent(), name, attributes, []) }

    protected Object createNode(Object name, Map attributes, Object value) {
        new Node((Node) getCurrent(), name, attributes, value)
    }

    protected Node getCurrentNode() { (Node) getCurrent() }
}
