class A { def propertyMissing(String n) { this."${n}x" } }
new A().y
