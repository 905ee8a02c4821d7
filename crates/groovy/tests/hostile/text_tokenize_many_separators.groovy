def text = 'ab' * 10_000
def separators = (0x400..0x4ff).collect { (char) it }.join('')
while (true) text.tokenize(separators)
