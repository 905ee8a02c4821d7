def x = 1
def x = 2
