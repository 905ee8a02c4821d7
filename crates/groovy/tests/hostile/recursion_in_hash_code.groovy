class A { int hashCode() { [this].hashCode() } }
[(new A()): 1]
