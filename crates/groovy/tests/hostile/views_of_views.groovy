def s = [1]
while (true) s = s.asUnmodifiable()
