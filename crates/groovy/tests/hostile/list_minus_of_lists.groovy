def list = (0..<3_000).collect { [it] }
while (true) list - list
