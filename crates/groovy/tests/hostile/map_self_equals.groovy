def a = [:]
def b = [:]
a.x = b
b.x = a
a == b
