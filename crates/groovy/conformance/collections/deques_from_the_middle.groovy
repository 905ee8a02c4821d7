def l = new LinkedList([1, 2, 3, 2])
println l.removeFirstOccurrence(2)
println l
println l.removeLastOccurrence(2)
println l
println l.removeLastOccurrence(7)
println l.descendingIterator().toList()
println l.peekFirst()
println l.pollLast()
println l.offerFirst(0)
println l; l.addLast(5)
println l.getFirst()
println l.element()
println l.pop(); l.push(4)
println l
def d = new ArrayDeque([1, 2, 3])
println d.removeFirstOccurrence(2)
println d
println d.pollFirst()
println d.peekLast(); d.addFirst(7)
println d.toList()
println d.descendingIterator().toList()
try { d.add(null) } catch (x) { println x.class.name }
println d.contains(3)
println d.iterator().next()
def p = new PriorityQueue([3, 1, 2])
println p.poll()
println p.peek()
println p.size()
println p.remove(3)
println p
