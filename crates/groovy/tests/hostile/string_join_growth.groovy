def s = 'a'
while (true) s = [s, s].join(s)
