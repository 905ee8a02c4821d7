def a = null
assert (a ?: 'x') == 'y'
