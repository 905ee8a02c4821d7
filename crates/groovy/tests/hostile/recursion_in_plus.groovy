class A { def plus(o) { this + this } }
new A() + 1
