class Box extends HashMap { }
def inner = new Box()
while (true) { def outer = new Box(); outer.inner = inner; outer.hashCode(); inner = outer }
