def s = new Stack()
s.push(1); s.push(2)
println(s.pop())
println(s.peek())
println(s.empty())
def d = new ArrayDeque([1, 2])
d.addFirst(0); d.addLast(3); d.push(-1)
println(d)
println(d.pollFirst() + d.pollLast())
println(d.peekFirst())
def q = new LinkedList()
q.offer('a'); q.add('b')
println(q.poll())
println(q.peek())
println(q.poll() + q.poll())
try { println(new ArrayDeque().pop()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new Stack().pop()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new LinkedList().removeFirst()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new ArrayDeque().add(null)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
