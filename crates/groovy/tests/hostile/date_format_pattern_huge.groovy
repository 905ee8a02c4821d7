def pattern = 'yyyyMMdd' * 5_000
while (true) new Date(0).format(pattern)
