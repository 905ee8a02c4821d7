def m = [:]
100000.times { m[it] = it }
while (true) m.hashCode()
