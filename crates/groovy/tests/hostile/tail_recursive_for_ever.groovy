class A { @groovy.transform.TailRecursive def m(x) { m(x + 1) } }
new A().m(0)
