def s = 'x' * 1000000
while (true) s.tr('a-z', 'b-y')
