def text = "'" * 1_500_000
while (true) text.inspect()
