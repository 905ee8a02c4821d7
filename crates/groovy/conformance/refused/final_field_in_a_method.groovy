class A { final x = 1; def f() { x = 2 } }
