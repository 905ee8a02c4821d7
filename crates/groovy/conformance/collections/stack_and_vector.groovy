def s = new Stack(); s.push(1); s.push(2); s << 3
println s.elementAt(1)
println s.firstElement()
println s.lastElement(); s.insertElementAt(9, 0)
println s; s.setElementAt(8, 1)
println s; s.removeElementAt(0)
println s; s.setSize(5)
println s; s.setSize(1)
println s
println s.peek()
println s.pop()
println s.empty()
try { s.elementAt(3) } catch (e) { println e.class.name + e.message }
try { s.pop() } catch (e) { println e.class.name }; s.addElement(4)
println s.removeElement(4); s.removeAllElements()
println s.size()
println s.search(3)
println s.capacity() > 0
Enumeration e = new Vector([1, 2]).elements(); while (e.hasMoreElements()) println e.nextElement()
