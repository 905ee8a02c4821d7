final int x = 5
x = 6
