def map = [:]
for (i in 0..<20_000) map.put('k' + i, -i)
while (true) map.sort { it.value }
