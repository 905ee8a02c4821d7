def s = 'a'
while (true) s = s.concat(s)
