class A implements Iterable { Iterator iterator() { this.collect { it }.iterator() } }
for (x in new A()) { }
