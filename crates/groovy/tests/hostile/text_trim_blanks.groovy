def text = ' ' * 2_000_000
while (true) { text.trim(); text.isBlank(); text.isNumber() }
