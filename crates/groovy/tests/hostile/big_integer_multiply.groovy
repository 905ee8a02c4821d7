def b = 10G ** 30000
while (true) b * b
