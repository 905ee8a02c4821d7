class A { }
def kept = []
while (true) { def a = new A(); a.metaClass.x = { -> 1 }; kept << a }
