def text = '9' * 300_000
while (true) { try { text.toInteger() } catch (e) { } }
