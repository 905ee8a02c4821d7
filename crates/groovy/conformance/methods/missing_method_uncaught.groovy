def x = 5
x.frobnicate(1, 'a')
