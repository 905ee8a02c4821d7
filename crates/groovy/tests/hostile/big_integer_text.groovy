def b = 10G ** 100000
while (true) b.toString()
