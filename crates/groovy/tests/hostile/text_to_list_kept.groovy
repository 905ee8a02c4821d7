def kept = []
while (true) kept << ('x' * 1_000).toList()
