Collections.nCopies(2000000000, 'x')
