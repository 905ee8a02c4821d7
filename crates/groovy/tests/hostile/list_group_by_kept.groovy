def kept = []
def list = (0..<5_000).toList()
while (true) kept << list.groupBy { it }
