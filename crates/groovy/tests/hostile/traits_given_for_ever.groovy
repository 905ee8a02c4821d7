trait T { def x = 1 }
class A { }
def kept = []
while (true) { kept << (new A() as T) }
