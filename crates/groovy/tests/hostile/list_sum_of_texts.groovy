def list = (0..<200_000).collect { 'abcdefgh' }
while (true) list.sum()
