def b = 2G ** 9000
while (true) b.modPow(b - 1, b + 1)
