def l = [[1, 2], [3]]
assert l[0][1] == l[1][0]
