def n = 1e-100000 + 1e100000
while (true) n = n + n
