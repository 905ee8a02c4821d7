def list = []
while (true) { list.addAll(0..<10_000); if (list.size() > 150_000) list.clear() }
