def list = (0..<5_000).collect { [it] }
while (true) list.unique(false)
