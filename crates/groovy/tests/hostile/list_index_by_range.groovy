def list = (0..<100_000).toList()
while (true) { list[1..2]; list[[0, 5]]; list[7L] }
