def m = [:]
200000.times { m[it] = it }
def f
f = { m.each { k, v -> f() } }
f()
