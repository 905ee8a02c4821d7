class A implements Iterable { Iterator iterator() { this.collect { it }.iterator() } }
new A().toList()
