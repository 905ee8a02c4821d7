def s = 'a,' * 100000
while (true) s.split(',')
