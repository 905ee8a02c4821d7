class A { final int f() { 1 } }
class B extends A { int f() { 2 } }
