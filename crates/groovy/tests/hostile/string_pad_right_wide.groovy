'x'.padRight(1000000000, 'abc')
