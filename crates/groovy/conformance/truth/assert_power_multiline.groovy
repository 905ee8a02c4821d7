def a = [1, 2]
assert a.sum() ==
    4
