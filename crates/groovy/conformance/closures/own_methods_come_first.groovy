// Inside a closure the methods that every object has are the closure's own, and what it prints its owner prints.
class Shelf {
  int hashCode() { 7 }
  def find(Closure c) { 'my find' }
  def is(x) { 'my is' }
  def grep() { 'my grep' }
  def sort() { 'sort' }
  def size() { 3 }
  void println(String s) { System.out.println "shelf: $s" }
  def inner() {
    def r = []
    [1].each {
      r << is(3) << grep().class.simpleName << sort() << size() << (hashCode() == 7)
      println 'inside'
    }
    r
  }
}
println new Shelf().inner()
def c = { -> [is(3), sort(), size(), grep().class.simpleName, hashCode() == 7, println('out')] }
c.delegate = new Shelf()
[Closure.OWNER_FIRST, Closure.DELEGATE_FIRST, Closure.DELEGATE_ONLY].each {
  c.resolveStrategy = it
  println c()
}
new Shelf().with { println size(); println is(1) }
println(new Object().with { getClass() != Object })
try { throw new MissingMethodException('gone', String, [1, 'a'] as Object[]) } catch (MissingMethodException e) { println e.message.readLines()[0]; println e.method; println e.type; println e.arguments }
try { throw new MissingPropertyException('lost', String) } catch (MissingPropertyException e) { println e.message.readLines()[0]; println e.property; println e.type }
