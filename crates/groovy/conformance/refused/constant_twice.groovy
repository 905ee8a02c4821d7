class A { private f() { } } 
enum E { A, A }
