def text = '\t' * 200_000
while (true) text.expand(64)
