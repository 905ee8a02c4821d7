package x.y
class Mine extends BuilderSupport {
  protected void setParent(Object p, Object c) { println "$p>$c" }
  protected Object createNode(Object name) { "$name" }
  protected Object createNode(Object name, Object value) { "$name=$value" }
  protected Object createNode(Object name, Map attrs) { "$name$attrs" }
  protected Object createNode(Object name, Map attrs, Object value) { "$name$attrs=$value" }
  protected Object postNodeCompletion(Object parent, Object node) { "<$node>" }
  Object getName(String n) { n.reverse() }
}
println new Mine().abc { def_ { ghi 1, x: 2 } }
println Mine.name + Mine.superclass.name
def m = new Mine(); println m.current
m.a { println current; b { println getCurrent() } }
