class A { def asType(Class c) { this as List } }
new A() as List
