class Ver implements Comparable<Ver> {
  String v
  int compareTo(Ver o) {
    def (a, b) = [v, o.v]*.tokenize('.')*.collect { it as int }
    for (i in 0..<Math.min(a.size(), b.size())) if (a[i] != b[i]) return a[i] <=> b[i]
    a.size() <=> b.size()
  }
  String toString() { v }
}
def v = { new Ver(v: it) }
println(v('1.10') > v('1.9'))
println(v('1.0') == v('1.0'))
println(v('1.0') <=> v('1.0.1'))
println(['1.10', '1.2', '1.2.1', '0.9'].collect(v).sort())
println(['1.10', '1.2'].collect(v).max())
println(v('2') >= v('1'))
