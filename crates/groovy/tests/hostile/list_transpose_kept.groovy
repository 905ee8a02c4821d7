def kept = []
while (true) kept << [(0..<1_000).toList(), (0..<1_000).toList()].transpose()
