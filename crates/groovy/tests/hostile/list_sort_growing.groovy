def list = (0..<1_000).toList()
while (true) list.sort { a, b -> list << 1; a <=> b }
