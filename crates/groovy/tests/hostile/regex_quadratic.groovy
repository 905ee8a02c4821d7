def text = 'a' * 20_000
while (true) text.findAll(/a*b/)
