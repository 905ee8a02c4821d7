def kept = []
while (true) kept << Collections.nCopies(10_000, 'x')
