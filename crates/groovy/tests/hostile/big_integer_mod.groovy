def b = 10G ** 30000, c = 7G ** 10000
while (true) b.mod(c)
