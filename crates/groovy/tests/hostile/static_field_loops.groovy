class A { static int x = A.slow()
 static int slow() { while (true) { } } }
A.x
