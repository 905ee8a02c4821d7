def date = new Date(0)
while (true) date = date + 2_000_000_000
