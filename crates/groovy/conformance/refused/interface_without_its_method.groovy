interface I { void f() }
class A implements I { }
