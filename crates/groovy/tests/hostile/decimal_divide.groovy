def b = 10.1G ** 3000
while (true) b / 3.7
