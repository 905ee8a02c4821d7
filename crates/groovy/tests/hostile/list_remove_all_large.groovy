def list = (0..<20_000).toList()
while (true) { list.removeAll { false }; list.retainAll { true }; list.removeIf { false } }
