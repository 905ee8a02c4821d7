def list = (0..<20_000).toList()
while (true) { list.asImmutable(); list.clone(); list.toArray() }
