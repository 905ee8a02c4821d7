def list = (0..<10_000).toList(), back = list
30.times { back = back.asReversed() }
while (true) { list[0] = back.get(0) + 1; back.sum() }
