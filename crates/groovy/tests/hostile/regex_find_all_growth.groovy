def s = 'ab' * 100000
while (true) s.findAll(/./)
