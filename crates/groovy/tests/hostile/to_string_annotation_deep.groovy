@groovy.transform.ToString class A { A next }
def a
100_000.times { a = new A(next: a) }
a.toString()
