def d = 1.0
while (true) d = d * 1.0000000001
