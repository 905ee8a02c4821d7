def n = 3G
while (true) n = n * n
