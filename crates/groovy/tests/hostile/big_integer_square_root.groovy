def n = 1G << 100_000
while (true) n.sqrt()
