class A { @groovy.transform.Memoized def m(x) { x } }
def a = new A()
long i = 0
while (true) { a.m(i++) }
