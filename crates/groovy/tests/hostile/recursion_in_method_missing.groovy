class A { def methodMissing(String n, args) { this."${n}x"(args) } }
new A().y()
