def list = (0..<50_000).toList()
while (true) { list.iterator(); list.listIterator(); list.stream() }
