println 'x' * 3000000
