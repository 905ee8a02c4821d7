def text = '9' * 30_000 + '.' + '9' * 30_000
while (true) text.toBigDecimal()
