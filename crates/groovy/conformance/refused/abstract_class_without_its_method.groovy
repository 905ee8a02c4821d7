abstract class A { abstract f() }
class B extends A { }
