def n = 3G
while (true) n = n.pow(3)
