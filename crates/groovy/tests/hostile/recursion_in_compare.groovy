class A implements Comparable { int compareTo(Object o) { this <=> o } }
[new A(), new A()].sort()
