def n = 1G << 2_000
while (true) n = n.nextProbablePrime()
