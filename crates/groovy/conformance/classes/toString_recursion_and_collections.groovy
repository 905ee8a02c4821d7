class Node { String n; List<Node> kids = []; String toString() { kids ? "$n$kids" : n } 
  Node add(String s) { kids << new Node(n: s); this }
  int depth() { 1 + (kids*.depth().max() ?: 0) }
  List flat() { [n] + kids.collectMany { it.flat() } } }
def t = new Node(n: 'root').add('a').add('b')
t.kids[0].add('a1').add('a2')
println t
println t.depth()
println t.flat()
println t.kids*.n
println t.kids.kids.n
println t.kids.collect { it.kids.size() }
