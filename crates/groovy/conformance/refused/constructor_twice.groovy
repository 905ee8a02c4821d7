class A { A() { } ; A() { } }
