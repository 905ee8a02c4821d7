('a\n' * 2000000).readLines()
