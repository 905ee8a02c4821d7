class A { A other = new A() }
new A()
