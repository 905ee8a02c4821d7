def text = 'a' * 200_000
def part = 'a' * 100_000
while (true) text.count(part)
