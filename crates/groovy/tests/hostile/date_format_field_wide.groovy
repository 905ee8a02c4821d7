def pattern = 'y' * 500_000
while (true) new Date(0).format(pattern)
