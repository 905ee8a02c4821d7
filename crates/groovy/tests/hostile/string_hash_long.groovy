def t = 'a' * 4000000
while (true) t.hashCode()
