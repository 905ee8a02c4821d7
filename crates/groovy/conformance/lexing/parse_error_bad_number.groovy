def x = 09
