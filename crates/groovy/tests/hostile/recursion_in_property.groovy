class A { def getX() { x() } ; def x() { getX() } }
new A().x
