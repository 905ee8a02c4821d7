def a = 1e100000000
def b = 1e-100000000
while (true) { a <=> b; a == b }
