class A { def x = 1 }
