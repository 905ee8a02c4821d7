enum E { A
 E() { while (true) { } } }
E.A
