def a = [], b = []
a << b; b << a
a.flatten()
