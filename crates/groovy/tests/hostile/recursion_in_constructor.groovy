class A { A() { new A() } }
new A()
