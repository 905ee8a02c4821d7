class A { static { while (true) { } } }
new A()
