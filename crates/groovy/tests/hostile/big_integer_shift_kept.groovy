def kept = []
while (true) kept << (1G << 1_000_000)
