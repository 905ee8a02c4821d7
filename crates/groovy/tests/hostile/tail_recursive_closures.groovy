class A { @groovy.transform.TailRecursive def m(x, kept) { m(x + 1, kept + [{ -> x }]) } }
new A().m(0, [])
