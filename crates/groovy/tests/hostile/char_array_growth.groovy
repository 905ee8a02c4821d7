def s = 'x' * 4000000
s.toCharArray()
