def a = 1
def b = 2
assert a == b
