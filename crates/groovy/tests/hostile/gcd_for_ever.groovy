def b = 3G ** 5000, c = 2G ** 8000
while (true) b.gcd(c + 1)
