class A { String toString() { "x${this}" } }
println new A()
