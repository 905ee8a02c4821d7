def text = 'é€' * 300_000
while (true) { text[5]; text.length(); text.take(3) }
