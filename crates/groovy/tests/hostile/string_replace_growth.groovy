def s = 'a'
while (true) s = s.replace('a', 'aa')
