class A { def getProperty(String name) { this."${name}x" } }
new A().f
