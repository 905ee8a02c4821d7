class A { def a; def b; def c }
def all = []
while (true) all << new A()
