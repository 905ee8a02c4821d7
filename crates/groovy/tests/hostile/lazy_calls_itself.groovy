class A { @Lazy x = y(); def y() { x } }
new A().x
