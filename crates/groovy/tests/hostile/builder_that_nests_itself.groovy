class B extends BuilderSupport { protected void setParent(Object a, Object b) {}; protected Object createNode(Object n) { n }; protected Object createNode(Object n, Object v) { n }; protected Object createNode(Object n, Map m) { n }; protected Object createNode(Object n, Map m, Object v) { n } }
def b = new B(); def c; c = { x(c) }; b.root(c)
