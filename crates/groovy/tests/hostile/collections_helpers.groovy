def list = (0..<20_000).toList()
while (true) { Collections.reverse(list); Collections.frequency(list, 1); Collections.max(list); Collections.shuffle(list, new Random(1)) }
