def list = (0..<20_000).toList()
while (true) { list.inits(); list.tails() }
