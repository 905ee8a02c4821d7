def list = (0..<2_000).toList()
while (true) list.groupBy({ it }, { it }, { it }, { it }, { it }, { it })
