def list = (0..<50_000).toList()
while (true) { list.disjoint(['x']); list.containsAll(['x']) }
