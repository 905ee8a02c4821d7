def t = 'a' * 4000000, m = [:]
while (true) m[t] = 1
