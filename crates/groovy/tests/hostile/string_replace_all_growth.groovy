def s = 'a'
while (true) s = s.replaceAll('a', '$0$0')
