def text = 'A' * 200_000
while (true) text.findAll(/.*[^A-Z]|[A-Z]/)
