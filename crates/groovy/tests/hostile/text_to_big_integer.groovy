def text = '9' * 60_000
while (true) text.toBigInteger()
