def s = 'x' * 4000000
while (true) s.bytes
