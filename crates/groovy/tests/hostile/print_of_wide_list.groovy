def list = (0..<50_000).toList()
while (true) println list
