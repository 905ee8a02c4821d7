[1, 2, 0].each { println 10.intdiv(it) }
