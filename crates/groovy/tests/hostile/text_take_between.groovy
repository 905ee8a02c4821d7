def text = 'ab' * 1_000_000
while (true) text.takeBetween('a', 'b', 2_000_000_000)
