def s = 'hello'
assert s.toUpperCase().startsWith('J')
