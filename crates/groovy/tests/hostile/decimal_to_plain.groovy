println(1e2000000.toPlainString() * 1000)
