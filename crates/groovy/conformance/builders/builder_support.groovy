class TreeBuilder extends BuilderSupport {
  def log = []
  protected void setParent(Object p, Object c) { p.kids << c }
  protected Object createNode(Object name) { [name: name, kids: []] }
  protected Object createNode(Object name, Object value) { [name: name, value: value, kids: []] }
  protected Object createNode(Object name, Map attrs) { [name: name, attrs: attrs, kids: []] }
  protected Object createNode(Object name, Map attrs, Object value) { [name: name, attrs: attrs, value: value, kids: []] }
  protected void nodeCompleted(Object parent, Object node) { log << "${parent?.name}/${node.name}".toString() }
}
def b = new TreeBuilder()
def t = b.root(id: 1) { child('v') { leaf() }; child2(a: 2, 'x'); child3('y', b: 3) { deep(z: 1) } }
println t
println b.log
try { b.root(1, 2, 3) } catch (MissingMethodException e) { println e.message.readLines()[0] }
println b.class.superclass
println b.class.superclass.simpleName
println b instanceof BuilderSupport
println b instanceof groovy.util.BuilderSupport
