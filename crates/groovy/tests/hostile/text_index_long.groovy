def text = 'ab' * 1_000_000
while (true) { text[5]; text[-1]; text.charAt(7); text.substring(3, 5) }
