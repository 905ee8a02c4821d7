class A { def invokeMethod(String name, args) { this."${name}x"(1) } }
new A().f()
