def b = 3G ** 20000
while (true) b.toString(7)
