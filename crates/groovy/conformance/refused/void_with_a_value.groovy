class A { void f() { return 1 } }
