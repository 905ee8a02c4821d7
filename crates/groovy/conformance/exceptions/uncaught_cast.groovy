int x = 'not a number'
