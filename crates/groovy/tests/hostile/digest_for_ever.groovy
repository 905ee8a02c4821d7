def s = 'x' * 1000000
while (true) s.md5()
