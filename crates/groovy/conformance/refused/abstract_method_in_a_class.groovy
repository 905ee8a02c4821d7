class A { abstract void f() }
