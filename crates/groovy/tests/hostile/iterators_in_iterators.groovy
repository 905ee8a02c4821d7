def s = 1
while (true) s = [s].iterator()
