@groovy.transform.EqualsAndHashCode class A { A next }
def a, b
100_000.times { a = new A(next: a); b = new A(next: b) }
a == b
