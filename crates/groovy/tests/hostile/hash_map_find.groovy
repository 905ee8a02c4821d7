def m = new HashMap()
100000.times { m[it] = it }
while (true) m.find { true }
