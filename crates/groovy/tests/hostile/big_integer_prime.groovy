def n = (1G << 4_423) - 1
while (true) n.isProbablePrime(100)
