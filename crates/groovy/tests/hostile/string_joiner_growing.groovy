def joiner = new StringJoiner(', ')
while (true) joiner.add('x' * 1_000)
