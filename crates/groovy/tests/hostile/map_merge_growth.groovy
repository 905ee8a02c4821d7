def map = [:]
while (true) map.merge('a', 'x' * 1_000, { a, b -> a + b })
