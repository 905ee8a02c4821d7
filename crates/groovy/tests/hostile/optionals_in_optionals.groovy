def s = 1
while (true) s = Optional.of(s)
