def t = 'a' * 4000000, u = 'a' * 3999999 + 'b'
while (true) t == u
