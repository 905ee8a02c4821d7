def s = [1].iterator()
while (true) s = s.take(5)
