def list = [1, 2, 3]
assert list.size() == 4
