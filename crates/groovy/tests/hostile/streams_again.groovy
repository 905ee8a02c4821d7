def list = (0..<20_000).toList()
while (true) list.stream().map { it }.filter { true }.sorted().distinct().toList()
