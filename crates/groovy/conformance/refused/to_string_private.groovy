class A { private String toString() { '' } }
