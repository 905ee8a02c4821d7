def text = 'x' * 100_000
while (true) text = text.next()
