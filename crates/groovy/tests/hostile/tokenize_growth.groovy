def s = 'a ' * 1000000
while (true) s.tokenize()
