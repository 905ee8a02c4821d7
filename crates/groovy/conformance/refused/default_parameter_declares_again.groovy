class A { def f(int a, b = 1) { } ; def f(int a) { } }
